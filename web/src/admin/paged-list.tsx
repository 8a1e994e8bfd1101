import { CloudOff, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { useAdminWords } from '../app/page-context.ts'
import { Button } from '../ui/button.tsx'
import { QuietState } from '../ui/quiet-state.tsx'
import { SkeletonRows } from '../ui/skeleton.tsx'
import { failureWords } from '../words/failure-words.ts'

/** How a list looks wherever it comes from. */
export interface ListLook<Item> {
  readonly icon: LucideIcon
  readonly words: {
    readonly none: string
    readonly noneText: string
    /** What could not be loaded. */
    readonly failed: string
    readonly more: string
  }
  /** What can be done where there is none. */
  readonly ifNone?: ReactNode
  readonly children: (item: Item) => ReactNode
}

interface PagedListProps<Item> extends ListLook<Item> {
  readonly items: readonly Item[]
  readonly isLoading: boolean
  /** Why it did not come, where it did not. */
  readonly problem: unknown
  readonly hasMore: boolean
  readonly onMore: () => void
  readonly onRetry: () => void
}

/** A list that comes page by page, with what stands there while it comes, where it did not, and where there is none. What is there stays. */
export function PagedList<Item>({ icon, words, ifNone, children, items, isLoading, ...rest }: PagedListProps<Item>) {
  const all = useAdminWords()
  if (items.length === 0) {
    if (isLoading) return <SkeletonRows count={4} />
    if (rest.problem === null) {
      return (
        <QuietState live icon={icon} title={words.none} text={words.noneText}>
          {ifNone}
        </QuietState>
      )
    }
    return (
      <QuietState live icon={CloudOff} title={words.failed} text={failureWords(rest.problem, all)}>
        <Button onClick={rest.onRetry}>{all.common.tryAgain}</Button>
      </QuietState>
    )
  }
  return (
    <>
      <ul className="flex flex-col rounded-lg border border-line bg-raised" aria-busy={isLoading}>
        {items.map(children)}
      </ul>
      {rest.problem !== null ? (
        <div role="alert" className="flex flex-wrap items-center justify-center gap-3 text-sm text-danger">
          {failureWords(rest.problem, all)}
          <Button size="small" onClick={rest.onRetry}>
            {all.common.tryAgain}
          </Button>
        </div>
      ) : rest.hasMore ? (
        <Button className="self-center" pending={isLoading} onClick={rest.onMore}>
          {words.more}
        </Button>
      ) : null}
    </>
  )
}
