import { sizes } from '@parley/protocol/wire'
import { useWatch, useAllWords } from '../app/page-context.ts'
import type { Form } from '../forms/form.ts'
import { TextField } from '../forms/text-field.tsx'
import { CategoryField } from './category-field.tsx'
import type { RoomDraft } from './room-draft.ts'

export interface RoomFieldsProps {
  readonly form: Form<RoomDraft>
  readonly autoFocus?: boolean
}

/** What a room is called and what it is about. */
export function RoomFields({ form, autoFocus }: RoomFieldsProps) {
  const { rooms } = useAllWords()
  const words = rooms.draft
  const { values } = useWatch(form)
  const left = sizes.descriptionMax - [...values.description].length
  return (
    <div className="flex flex-col gap-5">
      <TextField
        form={form}
        field="name"
        label={words.name}
        placeholder={words.namePlaceholder}
        dir="auto"
        autoComplete="off"
        autoFocus={autoFocus}
        required
      />
      {values.type === 'public' && (
        <TextField
          form={form}
          field="slug"
          label={words.slug}
          note={words.slugNote(`${location.host}/r/${values.slug === '' ? '…' : values.slug}`)}
          optional
          dir="ltr"
          autoComplete="off"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
        />
      )}
      <TextField
        form={form}
        field="topic"
        label={words.topic}
        note={words.topicNote}
        optional
        dir="auto"
        autoComplete="off"
      />
      <TextField
        form={form}
        field="description"
        label={words.description}
        note={left < 200 && left >= 0 ? words.left(left) : words.descriptionNote}
        optional
        lines={3}
        dir="auto"
      />
      {values.type === 'public' && <CategoryField form={form} />}
    </div>
  )
}
