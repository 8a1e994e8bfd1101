import { usePage, useLang, useWords } from '../app/page-context.ts'
import { fullTime } from '../time/clock.ts'
import { useMessage } from './message-context.ts'

/** Says that a message was changed, and leads to what it said before. */
export function EditedMark() {
  const message = useMessage()
  const { messages } = usePage()
  const words = useWords()
  const lang = useLang()
  if (message.editedAt === null) return null
  const label = words.message.editedAt(fullTime(message.editedAt, lang))
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className="ms-1.5 min-h-6 rounded-sm px-0.5 align-baseline text-xs text-ink-muted hover:underline"
      onClick={() => messages.overlay.show({ is: 'versions', message })}
    >
      {words.message.edited}
    </button>
  )
}
