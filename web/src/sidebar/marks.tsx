import { useWords } from '../app/page-context.ts'

const most = 99

/** How much waits that is meant for oneself. */
export function CountMark({ count, hidden = false }: { readonly count: number; readonly hidden?: boolean }) {
  const { sidebar } = useWords()
  return (
    <span
      aria-hidden={hidden}
      className="mark min-w-6 flex-none rounded-full bg-accent px-1.5 text-center text-xs leading-5 font-semibold text-on-accent tabular-nums"
    >
      {count > most ? sidebar.most : count}
    </span>
  )
}

/** Something waits; what it is, is said beside it. */
export function UnreadDot() {
  return <span aria-hidden className="mark me-1.5 size-2 flex-none rounded-full bg-brand" />
}
