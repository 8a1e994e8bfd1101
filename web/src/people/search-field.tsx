import { sizes } from '@parley/protocol/wire'
import { Search, X } from 'lucide-react'
import { useId, useRef } from 'react'
import { useWatch, useWords } from '../app/page-context.ts'
import type { PeopleSearch } from './people-search.ts'

export function SearchField({ search }: { readonly search: PeopleSearch }) {
  const { people } = useWords()
  const { query } = useWatch(search)
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  const clear = () => {
    search.ask('')
    input.current?.focus()
  }
  return (
    <search className="relative">
      <label htmlFor={id} className="sr-only">
        {people.search}
      </label>
      <Search aria-hidden className="pointer-events-none absolute inset-y-0 start-3 my-auto size-5 text-ink-muted" />
      <input
        ref={input}
        id={id}
        type="text"
        inputMode="search"
        enterKeyHint="search"
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        maxLength={sizes.queryMax}
        placeholder={people.searchPlaceholder}
        className="field-control ps-11 pe-12"
        value={query}
        onChange={(event) => search.ask(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && query !== '' && clear()}
      />
      {query !== '' && (
        <button
          type="button"
          aria-label={people.clear}
          className="absolute inset-y-0 end-0 grid w-11 place-items-center rounded-md text-ink-muted hover:text-ink"
          onClick={clear}
        >
          <X aria-hidden className="size-5" />
        </button>
      )}
    </search>
  )
}
