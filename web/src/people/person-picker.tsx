import { Combobox } from '@base-ui/react/combobox'
import type { UserView } from '@parley/protocol/wire'
import { Check, X } from 'lucide-react'
import { type ReactNode, useId, useState } from 'react'
import { usePage, useWatch, useAllWords } from '../app/page-context.ts'
import { Avatar } from '../ui/avatar.tsx'
import { failureWords } from '../words/failure-words.ts'
import { nameMatcher } from './name-match.ts'
import { createPeopleSearch } from './people-search.ts'

export interface PersonPickerProps {
  readonly label: string
  readonly note?: ReactNode
  readonly optional?: boolean
  readonly problem?: string | undefined
  readonly chosen: readonly UserView[]
  readonly onChange: (chosen: readonly UserView[]) => void
  /** Who cannot be chosen, such as oneself and those who are in already. */
  readonly without?: ReadonlySet<string>
  /** How many may be chosen; of one, the next replaces the one before. */
  readonly most?: number
  readonly autoFocus?: boolean
}

/** Finds people by name, with the keyboard alone if one likes, and holds who was chosen. */
export function PersonPicker(props: PersonPickerProps) {
  const { label, note, optional, problem, chosen, onChange, without, most = 100, autoFocus } = props
  const { client, timers } = usePage()
  const { picker, common } = useAllWords()
  const [search] = useState(() =>
    createPeopleSearch({ search: (ask, signal) => client.call('users.search', ask, { signal }), timers }),
  )
  const { items, ask, phase } = useWatch(search)
  const [query, setQuery] = useState('')
  const [id, noteId, problemId] = [useId(), useId(), useId()]
  const isFull = chosen.length >= most && most > 1
  // Until the answer comes, only those of before are offered who fit, so that a quick Enter takes nobody else.
  const fits = phase.is === 'loading' ? nameMatcher(query) : () => true
  const choices = items.filter((person) => without?.has(person.id) !== true && fits(person))

  function look(next: string): void {
    setQuery(next)
    if (next !== ask || items.length === 0) search.type(next)
  }
  return (
    <div className="flex flex-col gap-1.5">
      <Combobox.Root
        multiple
        filter={null}
        autoHighlight
        items={choices}
        itemToStringLabel={(person: UserView) => person.displayName}
        isItemEqualToValue={(one, other) => one.id === other.id}
        value={[...chosen]}
        onValueChange={(next, { reason }) => {
          // Escape closes what is open. Whom one has chosen stays chosen.
          if (reason === 'escape-key') return
          onChange(next.slice(-most))
          look('')
        }}
        inputValue={query}
        onInputValueChange={look}
        onOpenChange={(open) => open && items.length === 0 && search.retry()}
      >
        <label htmlFor={id} className="flex items-baseline justify-between gap-3 text-sm font-semibold">
          {label}
          {optional === true && <span className="text-xs font-normal text-ink-muted">{common.optional}</span>}
        </label>
        <Combobox.InputGroup
          className="field-control flex cursor-text flex-wrap items-center gap-1.5 has-[input:focus-visible]:outline-2 has-[input:focus-visible]:outline-focus"
          data-invalid={problem === undefined ? undefined : ''}
        >
          <Combobox.Chips
            className="flex w-full flex-wrap items-center gap-1.5"
            aria-label={chosen.length > 0 ? picker.chosen : undefined}
          >
            {chosen.map((person) => (
              <PersonChip key={person.id} person={person} />
            ))}
            <Combobox.Input
              id={id}
              autoFocus={autoFocus}
              dir="auto"
              disabled={isFull}
              placeholder={chosen.length > 0 ? '' : picker.placeholder}
              aria-invalid={problem !== undefined || undefined}
              aria-describedby={`${noteId} ${problemId}`}
              // Enter chooses a person; it never sends the form around.
              onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
              className="min-h-7 min-w-24 flex-1 outline-none"
            />
          </Combobox.Chips>
        </Combobox.InputGroup>
        <Choices search={search} hasChoices={choices.length > 0} />
      </Combobox.Root>
      {/* Always there, so that they can be pointed at. */}
      <div id={noteId} className="text-sm text-ink-muted empty:hidden">
        {isFull ? picker.full(most) : note}
      </div>
      <p id={problemId} aria-live="polite" className="text-sm font-medium text-danger empty:hidden">
        {problem}
      </p>
    </div>
  )
}

function PersonChip({ person }: { readonly person: UserView }) {
  const { picker } = useAllWords()
  return (
    <Combobox.Chip
      aria-label={person.displayName}
      aria-description={picker.chipHint}
      className="flex min-h-7 max-w-full items-center gap-1.5 rounded-full bg-brand-soft ps-1 pe-0.5 text-sm font-medium text-on-brand-soft outline-none focus-visible:outline-2 focus-visible:outline-focus"
    >
      <Avatar id={person.id} name={person.displayName} url={person.avatarUrl} size="tiny" />
      <bdi className="min-w-0 truncate">{person.displayName}</bdi>
      <Combobox.ChipRemove
        aria-label={picker.remove(person.displayName)}
        className="grid size-6 flex-none place-items-center rounded-full hover:bg-hover"
      >
        <X aria-hidden className="size-3.5" />
      </Combobox.ChipRemove>
    </Combobox.Chip>
  )
}

interface ChoicesProps {
  readonly search: ReturnType<typeof createPeopleSearch>
  readonly hasChoices: boolean
}

function Choices({ search, hasChoices }: ChoicesProps) {
  const words = useAllWords()
  const { picker } = words
  const { ask, phase } = useWatch(search)
  const status =
    phase.is === 'failed'
      ? failureWords(phase.problem, words)
      : phase.is === 'loading'
        ? picker.looking
        : hasChoices
          ? null
          : ask.trim() === ''
            ? picker.nobody
            : picker.none(ask.trim())
  return (
    <Combobox.Portal>
      <Combobox.Positioner className="z-40 outline-none" sideOffset={6}>
        <Combobox.Popup
          className="popup max-h-[min(var(--available-height),22rem)] w-(--anchor-width) overflow-y-auto p-1.5"
          aria-busy={phase.is === 'loading' || undefined}
        >
          <Combobox.Status className="px-3 py-2 text-sm text-ink-muted empty:hidden">{status}</Combobox.Status>
          <Combobox.List aria-label={picker.found}>
            {(person: UserView) => (
              <Combobox.Item key={person.id} value={person} className="popup-item">
                <Avatar id={person.id} name={person.displayName} url={person.avatarUrl} size="small" />
                <span className="flex min-w-0 flex-1 items-baseline gap-2">
                  <bdi className="min-w-0 truncate font-medium">{person.displayName}</bdi>
                  <bdi className="min-w-0 flex-none truncate text-sm">@{person.username}</bdi>
                </span>
                <Combobox.ItemIndicator>
                  <Check aria-hidden className="size-4" />
                </Combobox.ItemIndicator>
              </Combobox.Item>
            )}
          </Combobox.List>
        </Combobox.Popup>
      </Combobox.Positioner>
    </Combobox.Portal>
  )
}
