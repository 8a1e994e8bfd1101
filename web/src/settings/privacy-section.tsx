import { preferenceChoices } from '@parley/protocol/wire'
import { usePage, usePreferences, useAllWords } from '../app/page-context.ts'
import { Choice } from '../ui/choice.tsx'
import { SwitchRow } from '../ui/switch-row.tsx'

export function PrivacySection() {
  const { preferences } = usePage()
  const { readReceipts, lastSeenVisible, whoMayMessage, whoMayAdd } = usePreferences()
  const words = useAllWords().settings.privacy
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-col gap-1">
        <SwitchRow
          label={words.readReceipts}
          note={words.readReceiptsNote}
          checked={readReceipts}
          onChange={(on) => preferences.change({ readReceipts: on })}
        />
        <SwitchRow
          label={words.lastSeen}
          note={words.lastSeenNote}
          checked={lastSeenVisible}
          onChange={(on) => preferences.change({ lastSeenVisible: on })}
        />
      </div>
      <Whom
        label={words.messages}
        note={words.messagesNote}
        value={whoMayMessage}
        onChange={(next) => preferences.change({ whoMayMessage: next })}
      />
      <Whom
        label={words.adds}
        note={words.addsNote}
        value={whoMayAdd}
        onChange={(next) => preferences.change({ whoMayAdd: next })}
      />
    </div>
  )
}

type Who = (typeof preferenceChoices.whoMayMessage)[number]

interface WhomProps {
  readonly label: string
  readonly note: string
  readonly value: Who
  readonly onChange: (next: Who) => void
}

function Whom({ label, note, value, onChange }: WhomProps) {
  const { who } = useAllWords().settings.privacy
  return (
    <div className="flex flex-col gap-1.5">
      <Choice
        label={label}
        value={value}
        options={preferenceChoices.whoMayMessage.map((each) => ({ value: each, label: who[each] }))}
        onChange={onChange}
      />
      <p className="text-sm text-ink-muted">{note}</p>
    </div>
  )
}
