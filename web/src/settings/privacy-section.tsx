import { usePage, usePreferences, useAllWords } from '../app/page-context.ts'
import { SwitchRow } from '../ui/switch-row.tsx'

export function PrivacySection() {
  const { preferences } = usePage()
  const { readReceipts, lastSeenVisible } = usePreferences()
  const words = useAllWords().settings.privacy
  return (
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
  )
}
