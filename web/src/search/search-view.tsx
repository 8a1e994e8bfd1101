import { type RefObject, useEffect, useRef } from 'react'
import { usePage, useWatch } from '../app/page-context.ts'
import { readAsked, withoutSpan } from './asked.ts'
import { dayOf } from '../time/days.ts'
import { BeforeSearch } from './before-search.tsx'
import { beginFilter } from './completing.ts'
import { FilterChips } from './filter-chips.tsx'
import { followResults } from './follow-results.ts'
import { Problems } from './problems.tsx'
import { ResultList } from './result-list.tsx'
import { SearchField } from './search-field.tsx'
import type { FoundMessage } from './found-message.ts'
import type { Searching } from './searching.ts'
import { useSearchWords } from './search-words.ts'

export interface SearchViewProps {
  readonly searching: Searching
  readonly label: string
  readonly input: RefObject<HTMLInputElement | null>
  /** Whether somebody came back to it, to go on where they were. */
  readonly resumes?: boolean
  readonly onOpen?: (found: FoundMessage) => void
  readonly onEscape: () => void
  /** In a room, looks for the same in all of them. */
  readonly onEverywhere?: (ask: string) => void
}

/** Looking for messages: what is asked, how it is narrowed down, and what was found. */
export function SearchView(props: SearchViewProps) {
  const { searching, label, input, resumes = false, onOpen, onEscape, onEverywhere } = props
  const { client, timers } = usePage()
  const inRoom = onEverywhere !== undefined
  const search = useSearchWords()
  const { results } = searching
  const { ask } = useWatch(results)
  const area = useRef<HTMLDivElement>(null)
  const asked = readAsked(ask, dayOf(timers.now()))

  useEffect(() => {
    // What was opened around it takes the focus first.
    const frame = requestAnimationFrame(() => {
      const last = resumes ? area.current?.querySelector<HTMLElement>(`[data-message="${searching.lastOpened}"]`) : null
      if (last) last.focus()
      else input.current?.select()
    })
    return () => cancelAnimationFrame(frame)
  }, [searching, input, resumes])
  useEffect(() => {
    const { connection, store } = client
    return followResults(searching, { rooms: store.rooms, connection }, timers)
  }, [searching, client, timers])

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
        onDown={() => (firstIn(area.current, '[data-roving]') ?? firstIn(area.current, 'a, button'))?.focus()}
        onEscape={onEscape}
      />
      <FilterChips
        text={ask}
        filters={asked.filters}
        inRoom={inRoom}
        onBegin={(key) => choose(beginFilter(ask, key))}
        onRemove={(span) => choose(withoutSpan(ask, span))}
      />
      <div ref={area} className="flex flex-col gap-4">
        {asked.problems.length > 0 ? (
          <Problems text={ask} problems={asked.problems} />
        ) : asked.isEmpty ? (
          <BeforeSearch searching={searching} onPick={choose} onLeave={back} />
        ) : (
          <ResultList
            searching={searching}
            filters={asked.filters}
            showsRoom={!inRoom}
            onOpen={onOpen}
            onChoose={choose}
            onEverywhere={onEverywhere === undefined ? null : () => onEverywhere(ask)}
            onLeave={back}
          />
        )}
      </div>
      <p className="sr-only">{search.keysHint}</p>
    </div>
  )
}

const firstIn = (area: HTMLElement | null, what: string) => area?.querySelector<HTMLElement>(what)
