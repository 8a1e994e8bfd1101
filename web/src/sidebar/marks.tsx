import { useWords } from '../app/page-context.ts'

const most = 99

/** How much waits that is meant for oneself. */
export function CountMark({ count, hidden = false }: { readonly count: number; readonly hidden?: boolean }) {
  const { sidebar } = useWords()
  const shown = count > most ? sidebar.most : count
  return (
    <span
      aria-hidden={hidden}
      // Drawn rather than written where the name says it in words: it is no part of what somebody says to press that.
      data-count={hidden ? shown : undefined}
      className="mark min-w-6 flex-none rounded-full bg-accent px-1.5 text-center text-xs leading-5 font-semibold text-on-accent tabular-nums data-count:before:content-[attr(data-count)]"
    >
      {hidden ? null : shown}
    </span>
  )
}

/** Something waits; what it is, is said beside it. */
export function UnreadDot() {
  return <span aria-hidden className="mark me-1.5 size-2 flex-none rounded-full bg-brand" />
}
