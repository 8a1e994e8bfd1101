import { Search, X } from 'lucide-react'
import { type KeyboardEvent, type RefObject, useEffect, useId, useState } from 'react'
import { useMe, usePage, useWatch } from '../app/page-context.ts'
import { useEscape } from '../layout/use-escape.ts'
import { complete, completingAt } from './completing.ts'
import { createSuggestions, type Suggestion } from './suggestions.ts'
import { useSearchWords } from './search-words.ts'

export interface SearchFieldProps {
  readonly input: RefObject<HTMLInputElement | null>
  readonly label: string
  readonly text: string
  readonly onType: (text: string) => void
  /** Looks at once. */
  readonly onSubmit: () => void
  /** On to what was found. */
  readonly onDown: () => void
  readonly onEscape: () => void
}

/** Where one types what one looks for, with the values of filters to choose from. */
export function SearchField({ input, label, text, onType, onSubmit, onDown, onEscape }: SearchFieldProps) {
  const page = usePage()
  const me = useMe()
  const search = useSearchWords()
  const [held, setHeld] = useState({ text, caret: text.length })
  // What came from elsewhere is gone on with at its end.
  const caret = held.text === text ? held.caret : text.length
  const [active, setActive] = useState(0)
  const [isShut, setShut] = useState(false)
  const [suggestions] = useState(() => createSuggestions(page, me))
  const offered = useWatch(suggestions)
  const completing = completingAt(text, caret)
  const asked = completing === null ? '' : `${completing.key}:${completing.partial}:${completing.from}`
  const listId = useId()
  // What is written already has nothing to offer, and Enter is for looking.
  const isDone = offered.length === 1 && offered[0]?.value === completing?.partial
  const open = completing !== null && !isShut && !isDone && offered.length > 0
  const chosen = Math.min(active, offered.length - 1)

  useEffect(() => {
    suggestions.ask(completingAt(text, caret))
    setActive(0)
    // The part that is typed stands for both.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [suggestions, asked])

  // Under a low window the list is longer than what is seen of it.
  useEffect(() => {
    if (open) document.getElementById(`${listId}-${chosen}`)?.scrollIntoView({ block: 'nearest' })
  }, [open, listId, chosen])

  useEscape(
    input,
    () => {
      if (open) setShut(true)
      else if (text !== '') onType('')
      else onEscape()
    },
    'field',
  )

  function take({ value }: Suggestion): void {
    if (completing === null) return
    const done = complete(text, completing, value)
    onType(done.text)
    setHeld(done)
    requestAnimationFrame(() => {
      input.current?.focus()
      input.current?.setSelectionRange(done.caret, done.caret)
    })
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    const option = open ? offered[chosen] : undefined
    if (option !== undefined && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault()
      setActive((chosen + (event.key === 'ArrowDown' ? 1 : -1) + offered.length) % offered.length)
    } else if (option !== undefined && (event.key === 'Enter' || event.key === 'Tab')) {
      event.preventDefault()
      take(option)
    } else if (event.key === 'Enter') onSubmit()
    else if (event.key === 'ArrowDown') {
      event.preventDefault()
      onDown()
    }
  }
  return (
    <search className="relative">
      <Search aria-hidden className="pointer-events-none absolute start-3 top-3 size-5 text-ink-muted" />
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded={open}
        aria-controls={listId}
        aria-activedescendant={open ? `${listId}-${chosen}` : undefined}
        aria-autocomplete="list"
        inputMode="search"
        enterKeyHint="search"
        dir="auto"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={500}
        placeholder={search.placeholder}
        className="field-control text-ellipsis ps-11 pe-12"
        value={text}
        onChange={(event) => {
          setShut(false)
          const { value, selectionStart } = event.target
          setHeld({ text: value, caret: selectionStart ?? value.length })
          onType(event.target.value)
        }}
        onSelect={(event) => {
          const { value, selectionStart } = event.currentTarget
          setHeld({ text: value, caret: selectionStart ?? value.length })
        }}
        onBlur={() => setShut(true)}
        onFocus={() => setShut(false)}
        onKeyDown={onKeyDown}
      />
      {text !== '' && (
        <button
          type="button"
          aria-label={search.clear}
          className="absolute end-0 top-0 grid h-11 w-11 place-items-center rounded-md text-ink-muted hover:text-ink"
          onClick={() => {
            onType('')
            input.current?.focus()
          }}
        >
          <X aria-hidden className="size-5" />
        </button>
      )}
      <div
        id={listId}
        role="listbox"
        aria-label={search.suggestions}
        hidden={!open}
        className="popup absolute inset-x-0 top-full z-20 mt-1 p-1.5"
      >
        {open &&
          offered.map((option, at) => (
            <button
              key={`${option.value} ${option.also}`}
              type="button"
              tabIndex={-1}
              id={`${listId}-${at}`}
              role="option"
              aria-selected={at === chosen}
              data-highlighted={at === chosen ? '' : undefined}
              className="popup-item w-full text-start"
              onPointerMove={() => setActive(at)}
              // The field keeps the focus, or the list would be gone before the click.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => take(option)}
            >
              <bdi className="min-w-0 truncate">{option.title}</bdi>
              <bdi className="min-w-0 flex-1 truncate text-sm opacity-80">{option.also}</bdi>
            </button>
          ))}
      </div>
    </search>
  )
}
