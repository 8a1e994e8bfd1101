import { CloudOff, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Finder } from '../app/finder.ts'
import { useAdminWords, useWatch } from '../app/page-context.ts'
import { Button } from '../ui/button.tsx'
import { QuietState } from '../ui/quiet-state.tsx'
import { SkeletonRows } from '../ui/skeleton.tsx'
import { failureWords } from '../words/failure-words.ts'

interface FoundListProps<Ask, Item> {
  readonly from: Finder<Ask, Item>
  readonly icon: LucideIcon
  readonly words: {
    readonly none: string
    readonly noneText: string
    /** What could not be loaded. */
    readonly failed: string
    readonly more: string
  }
  readonly children: (item: Item) => ReactNode
}

/** What was found, page by page, with what stands there while it comes, where it did not, and where there is none. */
export function FoundList<Ask, Item>({ from, icon, words, children }: FoundListProps<Ask, Item>) {
  const all = useAdminWords()
  const { items, phase } = useWatch(from)
  if (phase.is === 'loading' && items.length === 0) return <SkeletonRows count={4} />
  if (phase.is === 'failed' && items.length === 0) {
    return (
      <QuietState live icon={CloudOff} title={words.failed} text={failureWords(phase.problem, all)}>
        <Button onClick={from.retry}>{all.common.tryAgain}</Button>
      </QuietState>
    )
  }
  if (items.length === 0) return <QuietState live icon={icon} title={words.none} text={words.noneText} />
  return (
    <>
      <ul className="flex flex-col rounded-lg border border-line bg-raised" aria-busy={phase.is === 'loading'}>
        {items.map(children)}
      </ul>
      {(phase.is === 'loading-more' || (phase.is === 'ready' && phase.more)) && (
        <Button className="self-center" pending={phase.is === 'loading-more'} onClick={from.more}>
          {words.more}
        </Button>
      )}
    </>
  )
}
