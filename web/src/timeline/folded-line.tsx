import type { TimelineMessage } from '@parley/sdk'
import { Ban } from 'lucide-react'
import { useAllWords } from '../app/page-context.ts'
import { useTimeline } from './machine-context.ts'

/** What somebody said whom one keeps away, in one line; pressing it shows what it was. */
export function FoldedLine({ messages }: { readonly messages: readonly TimelineMessage[] }) {
  const { folds } = useTimeline()
  const { contacts } = useAllWords()
  return (
    <p
      tabIndex={-1}
      data-stop
      className="flex min-h-9 flex-wrap items-center justify-center gap-x-2 px-5 text-sm text-ink-muted"
    >
      <Ban aria-hidden className="size-3.5" />
      {contacts.folded(messages.length)}
      <button type="button" className="link min-h-6" onClick={() => folds.unfold(messages)}>
        {contacts.unfold}
      </button>
    </p>
  )
}
