import { sizes } from '@parley/protocol/wire'
import { useWatch, useAllWords } from '../app/page-context.ts'
import type { Form } from '../forms/form.ts'
import { TextField } from '../forms/text-field.tsx'
import { RadioCards } from '../ui/radio-cards.tsx'
import { SwitchRow } from '../ui/switch-row.tsx'
import type { RoomDraft } from './room-draft.ts'

/** Who writes in a room, who sees what was said before, and how many fit in. */
export function AccessFields({ form }: { readonly form: Form<RoomDraft> }) {
  const words = useAllWords().rooms.draft
  const { values } = useWatch(form)
  return (
    <div className="flex flex-col gap-5">
      {values.type === 'public' ? (
        <p className="text-sm text-ink-muted">{words.publicHistory}</p>
      ) : (
        <RadioCards
          label={words.history}
          value={values.historyVisibility}
          options={(['all', 'joined'] as const).map((value) => ({ value, ...words.histories[value] }))}
          onChange={(value) => form.change('historyVisibility', value)}
        />
      )}
      <SwitchRow
        label={words.readOnly}
        note={words.readOnlyNote}
        checked={values.readOnly}
        onChange={(readOnly) => form.change('readOnly', readOnly)}
      />
      <TextField
        form={form}
        field="maxMembers"
        label={words.maxMembers}
        note={words.maxMembersNote(values.type === 'group' ? sizes.groupMembers : sizes.channelMembers)}
        optional
        inputMode="numeric"
        autoComplete="off"
        dir="ltr"
      />
    </div>
  )
}
