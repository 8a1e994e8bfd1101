import { sizes } from '@parley/protocol/wire'
import { Search, X } from 'lucide-react'
import { useId, useRef } from 'react'
import { useAllWords } from '../app/page-context.ts'

export interface SearchBoxProps {
  /** What is looked for; read out, not shown. */
  readonly label: string
  readonly placeholder: string
  readonly query: string
  readonly onType: (query: string) => void
}

/** A field that looks for what is typed; Escape empties it. */
export function SearchBox({ label, placeholder, query, onType }: SearchBoxProps) {
  const { people } = useAllWords()
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  const clear = () => {
    onType('')
    input.current?.focus()
  }
  return (
    <search className="relative">
      <label htmlFor={id} className="sr-only">
        {label}
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
        placeholder={placeholder}
        className="field-control ps-11 pe-12"
        value={query}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || query === '') return
          // What is open around it stays open: this press was for the field.
          event.stopPropagation()
          clear()
        }}
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
