import { useWatch, useAllWords } from '../app/page-context.ts'
import type { Form } from '../forms/form.ts'
import { Button } from '../ui/button.tsx'
import type { ProfileDraft } from './profile-draft.ts'

export interface SaveBarProps {
  readonly form: Form<ProfileDraft>
  /** What discarding goes back to. */
  readonly saved: ProfileDraft
}

/** Stays in sight while something is unsaved. */
export function SaveBar({ form, saved }: SaveBarProps) {
  const words = useAllWords().settings.profile
  const { dirty, phase } = useWatch(form)
  const pending = phase === 'sending'
  if (!dirty && !pending) {
    return (
      <Button type="submit" tone="primary" className="self-start" disabled>
        {words.save}
      </Button>
    )
  }
  return (
    <div data-unsaved className="popup sticky bottom-3 z-10 flex flex-wrap items-center gap-3 p-3 ps-4 md:bottom-4">
      <p role="status" className="min-w-40 flex-1 text-sm font-medium">
        {words.unsaved}
      </p>
      <Button tone="quiet" disabled={pending} onClick={() => form.reset(saved)}>
        {words.discard}
      </Button>
      <Button type="submit" tone="primary" pending={pending}>
        {pending ? words.saving : words.save}
      </Button>
    </div>
  )
}
