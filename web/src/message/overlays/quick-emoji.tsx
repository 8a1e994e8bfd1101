import { usePreferences, useAllWords } from '../../app/page-context.ts'

const usual = ['👍', '❤️', '😂', '🎉', '👀', '🙏', '✅', '😮']
const offered = 7

/** The emoji somebody took last, and those that most take. */
export function QuickEmoji({ onPick }: { readonly onPick: (emoji: string) => void }) {
  const { recentEmoji } = usePreferences()
  const words = useAllWords().acts
  const emoji = [...new Set([...recentEmoji.slice(0, 4), ...usual])].slice(0, offered)
  return (
    <div role="group" aria-label={words.reactions.choose} className="grid flex-1 grid-cols-7">
      {emoji.map((each) => (
        <button
          key={each}
          type="button"
          aria-label={words.reactWith(each)}
          className="grid h-10 place-items-center rounded-sm text-xl hover:bg-hover"
          onClick={() => onPick(each)}
        >
          <span aria-hidden>{each}</span>
        </button>
      ))}
    </div>
  )
}
