import { CloudOff } from 'lucide-react'
import { useState } from 'react'
import type { PlacedFilter } from '@parley/protocol/search'
import { usePage, useWatch, useWords } from '../app/page-context.ts'
import { Button } from '../ui/button.tsx'
import { QuietState } from '../ui/quiet-state.tsx'
import { SkeletonRows } from '../ui/skeleton.tsx'
import { failureWords } from '../words/failure-words.ts'
import { namesIn } from './asked.ts'
import { dayOf } from '../time/days.ts'
import { NamedPlaces } from './named-places.tsx'
import { NothingFound } from './nothing-found.tsx'
import { Problems } from './problems.tsx'
import { ResultRow } from './result-row.tsx'
import type { FoundMessage } from './found-message.ts'
import type { Searching } from './searching.ts'
import { useSearchWords } from './search-words.ts'
import { unknownNames } from './unknown-names.ts'
import { useGoingOn } from './use-going-on.ts'
import { useListBelow } from './use-list-below.ts'

export interface ResultListProps {
  readonly searching: Searching
  readonly filters: readonly PlacedFilter[]
  readonly showsRoom: boolean
  readonly onOpen: ((found: FoundMessage) => void) | undefined
  readonly onChoose: (text: string) => void
  /** Looks in all rooms; null where that is done. */
  readonly onEverywhere: (() => void) | null
  /** Back to the field. */
  readonly onLeave: () => void
}

/** So many names stand above messages, and more where there are none. */
const fewNames = 4
const manyNames = 12

/** What was found, or why there is nothing; in all rooms also who and what is called so. */
export function ResultList(props: ResultListProps) {
  const { searching, onEverywhere } = props
  const { timers } = usePage()
  const { ask, items, phase } = useWatch(searching.results)
  const isNone = items.length === 0
  const unknown = phase.is === 'failed' && isNone ? unknownNames(ask, phase.problem) : []
  const [first] = unknown
  const names = (query: string, most: number) => (
    <NamedPlaces query={query} most={most} onFollow={() => searching.remember(ask)} />
  )

  if (first !== undefined) {
    return (
      <>
        <Problems text={ask} problems={unknown} />
        {names(first.about.replace(/^[#@]/u, ''), manyNames)}
      </>
    )
  }
  const isAfterAll = isNone && phase.is === 'ready'
  return (
    <>
      {(isAfterAll || onEverywhere === null) &&
        names(namesIn(ask, dayOf(timers.now())), isAfterAll ? manyNames : fewNames)}
      <FoundMessages {...props} />
    </>
  )
}

function FoundMessages(props: ResultListProps) {
  const { searching, filters, showsRoom, onOpen, onChoose, onEverywhere, onLeave } = props
  const words = useWords()
  const { common } = words
  const search = useSearchWords()
  const { results } = searching
  const { ask, items, phase } = useWatch(results)
  const isNone = items.length === 0
  const list = useListBelow(onLeave, isNone)
  const goOn = useGoingOn(list.ref, items.length, phase.is === 'ready')
  const hasMore = phase.is === 'loading-more' || (phase.is === 'ready' && phase.more)
  // It is said once for each answer, not again for each letter until the next.
  const [told, tell] = useState('')
  const count = phase.is === 'loading' ? told : search.found(items.length, hasMore)
  if (count !== told) tell(count)

  if (phase.is === 'loading' && isNone) return <SkeletonRows />
  if (phase.is === 'failed' && isNone) {
    return (
      <QuietState live icon={CloudOff} title={search.failed} text={failureWords(phase.problem, words)}>
        <Button onClick={results.retry}>{common.tryAgain}</Button>
      </QuietState>
    )
  }
  return (
    <div
      aria-busy={phase.is === 'loading'}
      className="flex flex-col gap-3 transition-opacity aria-busy:opacity-50 aria-busy:delay-300"
    >
      {isNone ? (
        <NothingFound {...{ ask, filters, hasMore, onChoose, onEverywhere }} />
      ) : (
        <p role="status" className="text-sm text-ink-muted">
          {told}
        </p>
      )}
      <ul {...list} aria-label={search.results} className="flex flex-col gap-2">
        {items.map((found) => (
          <li key={found.message.id}>
            <ResultRow
              found={found}
              showsRoom={showsRoom}
              onOpen={onOpen}
              onFollow={() => {
                searching.lastOpened = found.message.id
                searching.remember(ask)
              }}
            />
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
          onClick={() => {
            goOn()
            if (phase.is === 'failed') results.retry()
            else results.more()
          }}
        >
          {phase.is === 'failed' ? common.tryAgain : search.more}
        </Button>
      )}
      {!isNone && onEverywhere !== null && (
        <Button tone="quiet" className="self-center" onClick={onEverywhere}>
          {search.everywhereInstead}
        </Button>
      )}
    </div>
  )
}
