import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { usePage, usePreferences, useAllWords } from '../app/page-context.ts'
import { useMedia } from '../ui/use-media.ts'
import type { Emoji, EmojiSet } from './emoji.ts'
import { EmojiGrid } from './emoji-grid.tsx'
import { EmojiTabs } from './emoji-tabs.tsx'
import { type GridRow, type GridStep, layOut, stepInGrid } from './grid.ts'
import { withRecent } from './recent-emoji.ts'
import { searchEmoji } from './search-emoji.ts'
import { SkinTones } from './skin-tones.tsx'
import { withTone } from './tones.ts'
import { useEmoji } from './use-emoji.ts'

export interface EmojiPickerProps {
  readonly onPick: (emoji: string) => void
  /** What was written before it was there to be written in. */
  readonly typed?: string
}

const steps: Readonly<Record<string, GridStep>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
}

/** Every emoji there is: typing finds, arrows walk, Enter chooses. */
export function EmojiPicker(props: EmojiPickerProps) {
  const set = useEmoji()
  const { emoji: words } = useAllWords()
  if (set === 'loading') return <div className="skeleton m-3 h-80 w-72" />
  if (set === 'failed') return <p className="w-72 p-6 text-ink-muted">{words.failed}</p>
  return <LoadedPicker set={set} {...props} />
}

function LoadedPicker({ set, onPick, typed = '' }: EmojiPickerProps & { readonly set: EmojiSet }) {
  const { preferences } = usePage()
  const { recentEmoji, skinTone } = usePreferences()
  const { emoji: words } = useAllWords()
  const isTouch = useMedia('(pointer: coarse)')
  const columns = isTouch ? 7 : 9
  const gridId = useId()
  const [query, setQuery] = useState(typed)
  const [at, setAt] = useState(0)
  // What was used last stays where it is while the picker is open.
  const [recent] = useState(recentEmoji)
  const rows = useMemo(() => rowsOf(set, query, recent, columns), [set, query, recent, columns])
  const active = emojiAt(rows, at)
  const search = useRef<HTMLInputElement>(null)
  // It comes when the popup has the focus already. On phones nobody asked for the keys on the screen.
  useEffect(() => {
    if (!isTouch) search.current?.focus()
  }, [isTouch])

  function pick({ emoji, hasTones }: Emoji): void {
    preferences.change({ recentEmoji: withRecent(recentEmoji, emoji) })
    onPick(hasTones ? withTone(emoji, skinTone) : emoji)
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    const isBackwards = getComputedStyle(event.currentTarget).direction === 'rtl'
    const sideways: GridStep | null =
      event.key === 'ArrowRight'
        ? isBackwards
          ? 'left'
          : 'right'
        : event.key === 'ArrowLeft'
          ? isBackwards
            ? 'right'
            : 'left'
          : null
    const step = sideways ?? steps[event.key]
    if (event.nativeEvent.isComposing) return
    if (step !== undefined) setAt((now) => stepInGrid(rows, now, step))
    else if (event.key === 'Enter' && active !== null) pick(active)
    else return
    event.preventDefault()
  }

  return (
    <div className="emoji-picker" data-touch={isTouch || undefined}>
      <div className="p-2 pb-1">
        <input
          ref={search}
          type="text"
          className="field-control"
          role="combobox"
          aria-label={words.search}
          placeholder={words.search}
          aria-expanded
          aria-controls={gridId}
          aria-activedescendant={active === null ? undefined : `${gridId}-${at}`}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value)
            setAt(0)
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      {query === '' && <EmojiTabs set={set} rows={rows} onGo={setAt} />}
      {active === null ? (
        <p role="status" className="px-4 py-10 text-center text-ink-muted">
          {words.none}
        </p>
      ) : (
        <EmojiGrid id={gridId} rows={rows} at={at} columns={columns} onPick={pick} onPoint={setAt} />
      )}
      <div className="flex min-h-12 items-center gap-2 border-t border-line px-3 py-1">
        {active !== null && (
          <p className="flex min-w-0 flex-1 items-center gap-2">
            <span aria-hidden className="font-emoji text-2xl leading-none">
              {active.emoji}
            </span>
            <span className="min-w-0 truncate text-sm">
              {active.label}{' '}
              <span className="text-ink-muted">{active.codes[0] !== undefined && `:${active.codes[0]}:`}</span>
            </span>
          </p>
        )}
        <SkinTones />
      </div>
    </div>
  )
}

function rowsOf(set: EmojiSet, query: string, recent: readonly string[], columns: number): readonly GridRow[] {
  if (query.trim() !== '') return layOut([{ key: 'found', emoji: searchEmoji(set, query, recent, 90) }], columns)
  const byName = new Map(set.all.map((each) => [each.emoji, each]))
  const used = recent.flatMap((emoji) => byName.get(emoji) ?? []).slice(0, columns * 2)
  return layOut([{ key: 'recent', emoji: used }, ...set.groups], columns)
}

function emojiAt(rows: readonly GridRow[], at: number): Emoji | null {
  for (const row of rows) {
    if (row.is === 'emoji' && at >= row.start && at < row.start + row.emoji.length)
      return row.emoji[at - row.start] ?? null
  }
  return null
}
