import { Dialog } from '@base-ui/react/dialog'
import { type KeyboardEvent, type RefObject, useEffect, useId, useMemo, useRef, useState } from 'react'
import { useMe, usePage, useWatch, useAllWords } from '../app/page-context.ts'
import { useSidebar } from '../sidebar/use-sidebar.ts'
import { choose } from './choose.ts'
import { ChoiceRow } from './choice-row.tsx'
import { type Choice, makeChoices, searchChoice } from './choices.ts'
import { createElsewhere } from './elsewhere.ts'
import { rankCandidates } from './rank.ts'
import { recentsOf } from './recents-of.ts'
import type { SwitcherMode } from './switcher-state.ts'

const most = 40

export interface SwitcherProps {
  readonly mode: SwitcherMode
  readonly query: string
  readonly onQuery: (query: string) => void
  /** It has the focus. */
  readonly onThere: () => void
  readonly onClose: () => void
  /** What had the focus before, and gets it back. */
  readonly origin: RefObject<HTMLElement | null>
}

/** Going anywhere by name: rooms, people and commands in one field. Appears open. */
export function Switcher({ mode, query, onQuery, onThere, onClose, origin }: SwitcherProps) {
  const page = usePage()
  const { switcher } = useAllWords()
  const [active, setActive] = useState(0)
  const choices = useChoices(mode, query)
  const listId = useId()
  const list = useRef<HTMLDivElement>(null)
  const chosen = Math.min(active, choices.length - 1)

  useEffect(() => {
    list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' })
  }, [chosen])

  function pick(choice: Choice | undefined): void {
    if (choice === undefined) return
    onClose()
    choose(page, choice)
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0 && event.key !== 'Enter') return
    event.preventDefault()
    if (event.key === 'Enter') pick(choices[chosen])
    else if (choices.length > 0) setActive((chosen + step + choices.length) % choices.length)
  }
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="scrim z-20" />
        <Dialog.Popup
          finalFocus={origin}
          className="popup fixed inset-x-2 top-2 z-20 mx-auto flex max-h-[calc(100dvh-1rem)] max-w-xl flex-col overflow-hidden md:top-[10dvh] md:max-h-[70dvh]"
        >
          <Dialog.Title className="sr-only">{mode === 'all' ? switcher.title : switcher.peopleTitle}</Dialog.Title>
          <input
            role="combobox"
            aria-label={mode === 'all' ? switcher.label : switcher.people}
            aria-expanded={choices.length > 0}
            aria-controls={listId}
            aria-activedescendant={chosen >= 0 ? `${listId}-${chosen}` : undefined}
            aria-autocomplete="list"
            autoComplete="off"
            spellCheck={false}
            enterKeyHint="go"
            dir="auto"
            placeholder={mode === 'all' ? switcher.placeholder : switcher.people}
            className="min-h-14 w-full flex-none border-b border-line px-5 text-lg outline-none"
            value={query}
            onChange={(event) => {
              onQuery(event.target.value)
              setActive(0)
            }}
            onKeyDown={onKeyDown}
            onFocus={onThere}
          />
          <div
            ref={list}
            id={listId}
            role="listbox"
            aria-label={switcher.title}
            className="min-h-0 overflow-y-auto p-2"
          >
            {choices.map((choice, at) => (
              <ChoiceRow
                key={`${choice.is} ${choice.key}`}
                id={`${listId}-${at}`}
                choice={choice}
                isActive={at === chosen}
                onPoint={() => setActive(at)}
                onPick={() => pick(choice)}
              />
            ))}
          </div>
          <p role="status" className={choices.length === 0 ? 'px-5 pb-5 text-ink-muted' : 'sr-only'}>
            {choices.length > 0
              ? switcher.results(choices.length)
              : query.trim() === ''
                ? switcher.start
                : switcher.none(query.trim())}
          </p>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

/** What there is to choose from, the best first. */
function useChoices(mode: SwitcherMode, query: string): readonly Choice[] {
  const page = usePage()
  const me = useMe()
  const words = useAllWords()
  const rooms = useWatch(page.client.store.rooms)
  const current = useWatch(useSidebar().current)
  const recents = useWatch(recentsOf(page, me.id))
  const isGuest = me.kind === 'guest'
  const [elsewhere] = useState(() =>
    createElsewhere({
      people: async (q, signal) =>
        isGuest ? [] : (await page.client.call('users.search', { q, limit: 10 }, { signal })).items,
      rooms: async (q, signal) => (await page.client.call('rooms.browse', { q, limit: 5 }, { signal })).items,
      timers: page.timers,
    }),
  )
  useEffect(() => {
    elsewhere.ask(query)
    return elsewhere.stop
  }, [elsewhere, query])
  const found = useWatch(elsewhere)
  const [now] = useState(() => page.timers.now())
  return useMemo(() => {
    const { people, rooms: publicRooms } = found
    const facts = { mode, meId: me.id, isGuest, rooms, current, recents, people, publicRooms, now, words }
    const ranked = rankCandidates(makeChoices(facts), query, most)
    return mode === 'all' && query.trim() !== '' ? [...ranked, searchChoice(query.trim(), words)] : ranked
  }, [mode, me.id, isGuest, rooms, current, recents, found, now, words, query])
}
