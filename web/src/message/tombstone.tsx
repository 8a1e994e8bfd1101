import { Trash2 } from 'lucide-react'
import { useWords } from '../app/page-context.ts'

/** Stands where a message was. */
export function Tombstone() {
  const { message } = useWords()
  return (
    <p className="flex min-h-6 items-center gap-2 text-sm text-ink-muted italic">
      <Trash2 aria-hidden className="size-3.5" />
      {message.deleted}
    </p>
  )
}
