import { Square, SquareCheck } from 'lucide-react'
import { useWords } from '../app/page-context.ts'

/** Whether something to be done is done. It shows what was written; the words are where it is changed. */
export function TaskMark({ isDone }: { readonly isDone: boolean }) {
  const { markdown } = useWords()
  const Icon = isDone ? SquareCheck : Square
  return (
    <>
      <Icon aria-hidden className={`task-mark ${isDone ? 'text-good' : 'text-ink-muted'}`} />
      <span className="sr-only">{isDone ? markdown.done : markdown.open} </span>
    </>
  )
}
