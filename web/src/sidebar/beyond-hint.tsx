import { ArrowDown, ArrowUp } from 'lucide-react'
import { type RefObject, useEffect, useState } from 'react'
import { useAllWords } from '../app/page-context.ts'
import { type Beyond, findBeyond, nearestBeyond } from './unread-beyond.ts'

const nowhere: Beyond = { above: false, below: false }

function unreadRows(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('[data-unread]')]
}

/** Says that there is more unread where the list is scrolled away from, and brings it into sight. */
export function BeyondHint({ list }: { readonly list: RefObject<HTMLElement | null> }) {
  const { sidebar } = useAllWords()
  const [beyond, setBeyond] = useState(nowhere)
  useEffect(() => {
    const element = list.current
    if (element === null) return
    let frame = 0
    const look = () => {
      const found = findBeyond(unreadRows(element).map(stretchOf), stretchOf(element))
      setBeyond((before) => (before.above === found.above && before.below === found.below ? before : found))
    }
    const soon = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(look)
    }
    soon()
    const resized = new ResizeObserver(soon)
    resized.observe(element)
    const changed = new MutationObserver(soon)
    changed.observe(element, { subtree: true, childList: true, attributeFilter: ['data-unread'] })
    element.addEventListener('scroll', soon, { passive: true })
    return () => {
      cancelAnimationFrame(frame)
      resized.disconnect()
      changed.disconnect()
      element.removeEventListener('scroll', soon)
    }
  }, [list])

  function show(side: keyof Beyond): void {
    if (list.current === null) return
    const rows = unreadRows(list.current)
    rows[nearestBeyond(rows.map(stretchOf), stretchOf(list.current), side)]?.scrollIntoView({ block: 'center' })
  }
  return (
    <>
      {beyond.above && (
        <Hint
          className="absolute inset-x-0 top-1 z-10"
          label={sidebar.moreAbove}
          Icon={ArrowUp}
          onShow={() => show('above')}
        />
      )}
      {/* It has a place of its own, and covers no room; the one above would move them all when it comes. */}
      {beyond.below && (
        <Hint
          className="mt-1 mb-1.5 flex-none"
          label={sidebar.moreBelow}
          Icon={ArrowDown}
          onShow={() => show('below')}
        />
      )}
    </>
  )
}

interface HintProps {
  readonly className: string
  readonly label: string
  readonly Icon: typeof ArrowUp
  readonly onShow: () => void
}

function Hint({ className, label, Icon, onShow }: HintProps) {
  return (
    <button
      type="button"
      tabIndex={-1}
      className={`mx-auto flex min-h-7 w-fit items-center gap-1.5 rounded-full bg-accent px-3 text-xs font-semibold text-on-accent shadow-pop ${className}`}
      onClick={onShow}
    >
      <Icon aria-hidden className="size-3.5" />
      {label}
    </button>
  )
}

function stretchOf(element: HTMLElement) {
  const { top, bottom } = element.getBoundingClientRect()
  return { top, bottom }
}
