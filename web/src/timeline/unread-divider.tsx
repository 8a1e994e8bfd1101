import { useWords } from '../app/page-context.ts'

/** From here on everything was new when the room was entered. */
export function UnreadDivider() {
  const { timeline } = useWords()
  return (
    <div className="flex items-center gap-3 px-5 pt-3">
      <span aria-hidden className="h-px flex-1 bg-danger" />
      <span className="rounded-full bg-danger px-2.5 py-0.5 text-xs font-semibold text-on-danger">
        <span aria-hidden>{timeline.unread}</span>
        <span className="sr-only">{timeline.unreadLabel}</span>
      </span>
    </div>
  )
}
