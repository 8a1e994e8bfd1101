import type { TimelineMessage } from '@parley/sdk'
import { usePage, usePreferences, useWords } from '../../app/page-context.ts'

const usual = ['👍', '❤️', '😂', '🎉', '👀', '🙏', '✅', '😮']

/** The emoji somebody took last, and those that most take. */
export function QuickEmoji({ message }: { readonly message: TimelineMessage }) {
  const { messages } = usePage()
  const { recentEmoji } = usePreferences()
  const words = useWords().message
  const offered = [...new Set([...recentEmoji.slice(0, 4), ...usual])].slice(0, 8)
  return (
    <div role="group" aria-label={words.reactions.choose} className="grid grid-cols-8 gap-0.5">
      {offered.map((emoji) => (
        <button
          key={emoji}
          type="button"
          aria-label={words.reactWith(emoji)}
          className="grid h-11 place-items-center rounded-sm text-xl hover:bg-hover"
          onClick={() => {
            messages.overlay.close()
            messages.reactions.toggle(message, emoji)
          }}
        >
          <span aria-hidden>{emoji}</span>
        </button>
      ))}
    </div>
  )
}
