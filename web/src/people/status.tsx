import type { StatusView } from '@parley/protocol/wire'

/** A status that has not run out, or null. The server forgets it too, but a page can be open for long. */
export function currentStatus(status: StatusView | null, now: number): StatusView | null {
  if (status === null) return null
  return status.expiresAt !== null && Date.parse(status.expiresAt) <= now ? null : status
}

export interface StatusLineProps {
  readonly status: StatusView
  /** In a list it ends where the line does; elsewhere all of it is shown. */
  readonly whole?: boolean
}

export function StatusLine({ status, whole = false }: StatusLineProps) {
  return (
    <span className="flex min-w-0 items-center gap-1.5">
      {status.emoji !== null && <span>{status.emoji}</span>}
      <bdi className={whole ? 'min-w-0' : 'min-w-0 truncate'}>{status.text}</bdi>
    </span>
  )
}
