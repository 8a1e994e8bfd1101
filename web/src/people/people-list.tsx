import { CloudOff, SearchX, Sprout } from 'lucide-react'
import { useWatch, useAllWords } from '../app/page-context.ts'
import { Button } from '../ui/button.tsx'
import { QuietState } from '../ui/quiet-state.tsx'
import { SkeletonRows } from '../ui/skeleton.tsx'
import { failureWords } from '../words/failure-words.ts'
import type { PeopleSearch } from './people-search.ts'
import { PersonRow } from './person-row.tsx'

/** What the search found, in each of its states. */
export function PeopleList({ search }: { readonly search: PeopleSearch }) {
  const words = useAllWords()
  const { people, common } = words
  const { ask: query, items, phase } = useWatch(search)
  if (phase.is === 'loading' && items.length === 0) return <SkeletonRows />
  if (phase.is === 'failed' && items.length === 0) {
    return (
      <QuietState live icon={CloudOff} title={people.failed} text={failureWords(phase.problem, words)}>
        <Button onClick={search.retry}>{common.tryAgain}</Button>
      </QuietState>
    )
  }
  if (phase.is === 'ready' && query.trim() !== '' && items.length === 0) {
    return <QuietState live icon={SearchX} title={people.none(query.trim())} text={people.noneText} />
  }
  const more = phase.is === 'ready' && phase.more
  const isAlone = phase.is === 'ready' && query.trim() === '' && items.length <= 1
  return (
    <div className="flex flex-col gap-3" aria-busy={phase.is === 'loading'}>
      <p role="status" className="text-sm text-ink-muted">
        {people.count(items.length, more)}
      </p>
      <ul className={`-mx-3 flex flex-col ${phase.is === 'loading' ? 'opacity-60' : ''}`}>
        {items.map((person) => (
          <li key={person.id}>
            <PersonRow person={person} />
          </li>
        ))}
      </ul>
      {isAlone && <QuietState icon={Sprout} title={people.alone} text={people.aloneText} />}
      {(more || phase.is === 'loading-more') && (
        <Button className="self-center" pending={phase.is === 'loading-more'} onClick={search.more}>
          {phase.is === 'loading-more' ? people.loadingMore : people.more}
        </Button>
      )}
      {phase.is === 'failed' && (
        <div role="alert" className="flex flex-wrap items-center justify-center gap-3 text-sm text-danger">
          {failureWords(phase.problem, words)}
          <Button size="small" onClick={search.retry}>
            {common.tryAgain}
          </Button>
        </div>
      )}
    </div>
  )
}
