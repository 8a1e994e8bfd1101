import { useWatch, useAllWords } from '../app/page-context.ts'
import type { Form } from '../forms/form.ts'
import type { RoomDraft } from '../rooms/room-draft.ts'
import { Button } from '../ui/button.tsx'

export interface RoomSaveBarProps {
  readonly form: Form<RoomDraft>
  /** What discarding goes back to. */
  readonly saved: RoomDraft
}

/** Stays in sight while something is unsaved. */
export function RoomSaveBar({ form, saved }: RoomSaveBarProps) {
  const { settings, details } = useAllWords()
  const words = settings.profile
  const { dirty, phase } = useWatch(form)
  const pending = phase === 'sending'
  if (!dirty && !pending) return null
  return (
    <div className="popup sticky bottom-3 z-10 -mx-2 flex flex-wrap items-center justify-end gap-3 p-3 ps-4">
      <p role="status" className="min-w-32 flex-1 text-sm font-medium">
        {words.unsaved}
      </p>
      <Button size="small" tone="quiet" disabled={pending} onClick={() => form.reset(saved)}>
        {words.discard}
      </Button>
      <Button size="small" type="submit" tone="primary" pending={pending}>
        {pending ? words.saving : details.settings.save}
      </Button>
    </div>
  )
}
