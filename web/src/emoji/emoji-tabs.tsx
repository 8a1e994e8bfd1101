import { useAllWords } from '../app/page-context.ts'
import type { EmojiSet } from './emoji.ts'
import type { GridRow } from './grid.ts'

export interface EmojiTabsProps {
  readonly set: EmojiSet
  readonly rows: readonly GridRow[]
  readonly onGo: (at: number) => void
}

/** Leads to the beginning of each kind. */
export function EmojiTabs({ set, rows, onGo }: EmojiTabsProps) {
  const { emoji: words } = useAllWords()
  return (
    <div className="flex justify-between px-2">
      {set.groups.map(({ key, emoji }) => (
        <button
          key={key}
          type="button"
          tabIndex={-1}
          className="emoji-tab"
          aria-label={words.group(key)}
          title={words.group(key)}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => {
            const first = rows.find((row) => row.is === 'emoji' && row.key === key)
            if (first?.is === 'emoji') onGo(first.start)
          }}
        >
          <span aria-hidden>{emoji[0]?.emoji}</span>
        </button>
      ))}
    </div>
  )
}
