import { Smile } from 'lucide-react'
import { type ComponentProps, useCallback, useState } from 'react'
import { later } from '../app/later.tsx'
import { OnItsWay } from '../app/on-its-way.tsx'
import { useWords } from '../app/page-context.ts'

const loadPopover = () => import('./emoji-popover.tsx')
type Popover = Awaited<ReturnType<typeof loadPopover>>['EmojiPopover']
const EmojiPopover = later<ComponentProps<Popover> & { readonly giveUp: () => void }>(
  async () => (await loadPopover()).EmojiPopover,
  ({ giveUp, trigger }) => <OnItsWay giveUp={giveUp}>{trigger}</OnItsWay>,
)

/** A button of a toolbar that opens the picker; the picker is fetched when somebody reaches for it. */
export function EmojiButton({ onPick }: { readonly onPick: (emoji: string) => void }) {
  const { composer } = useWords()
  const [isWanted, setWanted] = useState(false)
  const giveUp = useCallback(() => setWanted(false), [])
  const preload = () => void loadPopover().catch(() => {})
  const button = (
    <button
      type="button"
      data-roving
      aria-haspopup="dialog"
      aria-label={composer.emoji}
      title={composer.emoji}
      className="tool"
      onPointerEnter={preload}
      onFocus={preload}
      onClick={() => setWanted(true)}
    >
      <Smile aria-hidden className="size-4.5" />
    </button>
  )
  return isWanted ? <EmojiPopover trigger={button} onPick={onPick} defaultOpen giveUp={giveUp} /> : button
}
