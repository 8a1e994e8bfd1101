import { CloudOff, SearchX } from 'lucide-react'
import type { KeyboardEvent, RefObject } from 'react'
import { useWatch, useWords } from '../app/page-context.ts'
import { useEscape } from '../layout/use-escape.ts'
import { Button } from '../ui/button.tsx'
import { QuietState } from '../ui/quiet-state.tsx'
import { SkeletonRows } from '../ui/skeleton.tsx'
import { useRoving } from '../ui/use-roving.ts'
import { failureWords } from '../words/failure-words.ts'
import { lookInside } from './asked.ts'
import { Problems } from './problems.tsx'
import { ResultRow } from './result-row.tsx'
import type { FoundMessage, Searching } from './searching.ts'
import { useSearchWords } from './search-words.ts'
import { unknownNames } from './unknown-names.ts'

export interface ResultListProps {
  readonly searching: Searching
  readonly showsRoom: boolean
  readonly onOpen: ((found: FoundMessage) => void) | undefined
  /** Back to the field. */
  readonly onLeave: () => void
  readonly area: RefObject<HTMLDivElement | null>
}

/** What was found, or why there is nothing. */
export function ResultList({ searching, showsRoom, onOpen, onLeave, area }: ResultListProps) {
  const words = useWords()
  const { common } = words
  const search = useSearchWords()
  const { results } = searching
  const { ask, items, phase } = useWatch(results)
  const { ref, onKeyDown, ...roving } = useRoving<HTMLUListElement>()
  const inside = lookInside(ask)
  useEscape(ref, onLeave, items.length === 0 ? '' : 'list')
  const keys = {
    ...roving,
    onKeyDown(event: KeyboardEvent): void {
      const isFirst = event.target === ref.current?.querySelector('[data-roving]')
      if (event.key !== 'ArrowUp' || !isFirst) return onKeyDown(event)
      event.preventDefault()
      onLeave()
    },
  }

  if (phase.is === 'loading' && items.length === 0) return <SkeletonRows />
  if (phase.is === 'failed' && items.length === 0) {
    const unknown = unknownNames(ask, phase.problem)
    if (unknown.length > 0) return <Problems text={ask} problems={unknown} />
    return (
      <QuietState live icon={CloudOff} title={search.failed} text={failureWords(phase.problem, words)}>
        <Button onClick={results.retry}>{common.tryAgain}</Button>
      </QuietState>
    )
  }
  const hasMore = phase.is === 'loading-more' || (phase.is === 'ready' && phase.more)
  const found = search.found(items.length, hasMore)
  return (
    <div ref={area} className="flex flex-col gap-3">
      {items.length === 0 ? (
        <QuietState live icon={SearchX} title={hasMore ? search.noneYet : search.none} text={search.noneText}>
          {inside !== null && <Button onClick={() => results.choose(inside)}>{search.lookInside}</Button>}
        </QuietState>
      ) : (
        <p role="status" className="text-sm text-ink-muted">
          {found}
        </p>
      )}
      <ul
        ref={ref}
        {...keys}
        aria-label={search.results}
        aria-busy={phase.is === 'loading'}
        className="flex flex-col gap-2"
      >
        {items.map((found) => (
          <li key={found.message.id}>
            <ResultRow found={found} showsRoom={showsRoom} onOpen={onOpen} onFollow={() => searching.remember(ask)} />
          </li>
        ))}
      </ul>
      {phase.is === 'failed' && (
        <p role="alert" className="text-danger">
          {search.failed} {failureWords(phase.problem, words)}
        </p>
      )}
      {(hasMore || phase.is === 'failed') && (
        <Button
          className="self-center"
          pending={phase.is === 'loading-more'}
          onClick={phase.is === 'failed' ? results.retry : results.more}
        >
          {phase.is === 'failed' ? common.tryAgain : search.more}
        </Button>
      )}
    </div>
  )
}
