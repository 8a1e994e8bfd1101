import { Hash, Lock, Users } from 'lucide-react'
import { useWatch, useAllWords } from '../app/page-context.ts'
import type { Form } from '../forms/form.ts'
import { RadioCards } from '../ui/radio-cards.tsx'
import { type RoomDraft, type RoomType, roomTypes } from './room-draft.ts'

const icons = { public: Hash, private: Lock, group: Users } satisfies Record<RoomType, unknown>

export interface TypeFieldProps {
  readonly form: Form<RoomDraft>
  readonly types?: readonly RoomType[]
}

/** What a room is to be, each kind in words. */
export function TypeField({ form, types = roomTypes }: TypeFieldProps) {
  const words = useAllWords().rooms.draft
  const { values } = useWatch(form)
  return (
    <RadioCards
      label={words.type}
      value={values.type}
      options={types.map((value) => ({ value, ...words.types[value], icon: icons[value] }))}
      onChange={(type) => form.change('type', type)}
    />
  )
}
