import { useEffect, useRef } from 'react'
import { usePage, useWatch } from '../app/page-context.ts'
import { dayOf, readAsked, withoutSpan } from './asked.ts'
import { BeforeSearch } from './before-search.tsx'
import { beginFilter } from './completing.ts'
import { FilterChips } from './filter-chips.tsx'
import { Problems } from './problems.tsx'
import { ResultList } from './result-list.tsx'
import { SearchField } from './search-field.tsx'
import type { FoundMessage, Searching } from './searching.ts'
import { useSearchWords } from './search-words.ts'

export interface SearchViewProps {
  readonly searching: Searching
  readonly inRoom: boolean
  readonly label: string
  readonly onOpen?: (found: FoundMessage) => void
  readonly onEscape: () => void
}

/** Looking for messages: what is asked, how it is narrowed down, and what was found. */
export function SearchView({ searching, inRoom, label, onOpen, onEscape }: SearchViewProps) {
  const { timers } = usePage()
  const search = useSearchWords()
  const { results } = searching
  const { ask } = useWatch(results)
  const input = useRef<HTMLInputElement>(null)
  const area = useRef<HTMLDivElement>(null)
  const asked = readAsked(ask, dayOf(timers.now()))

  useEffect(() => {
    // What was opened around it takes the focus first.
    const frame = requestAnimationFrame(() => input.current?.select())
    return () => cancelAnimationFrame(frame)
  }, [])

  const back = () => input.current?.focus()
  function choose(text: string): void {
    results.choose(text)
    back()
  }
  return (
    <div className="flex flex-col gap-4">
      <SearchField
        input={input}
        label={label}
        text={ask}
        onType={results.type}
        onSubmit={() => {
          results.choose(ask)
          searching.remember(ask)
        }}
        onDown={() => area.current?.querySelector<HTMLElement>('[data-roving]')?.focus()}
        onEscape={onEscape}
      />
      <FilterChips
        text={ask}
        filters={asked.filters}
        inRoom={inRoom}
        onBegin={(key) => choose(beginFilter(ask, key))}
        onRemove={(span) => choose(withoutSpan(ask, span))}
      />
      {asked.problems.length > 0 ? (
        <Problems text={ask} problems={asked.problems} />
      ) : asked.isEmpty ? (
        <BeforeSearch searching={searching} onPick={choose} />
      ) : (
        <ResultList searching={searching} showsRoom={!inRoom} onOpen={onOpen} onLeave={back} area={area} />
      )}
      <p className="sr-only">{search.keysHint}</p>
    </div>
  )
}
