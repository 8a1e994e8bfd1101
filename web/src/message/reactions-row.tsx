import { SmilePlus } from 'lucide-react'
import type { TimelineMessage } from '@parley/sdk'
import { useMe, usePage, useWatch, useWords } from '../app/page-context.ts'
import { withWishes } from './wishes.ts'
import { useOffers } from './use-offers.ts'
import { useHint } from './use-hint.ts'
import { useNames } from './use-names.ts'

/** How people reacted. */
export function ReactionsRow({ message }: { readonly message: TimelineMessage }) {
  const { messages } = usePage()
  const me = useMe()
  const words = useWords()
  const wanted = useWatch(messages.wishes).get(message.id)
  const reactions = withWishes(message.reactions, wanted, me.id)
  const mayReact = useOffers(message).has('react')
  if (reactions.length === 0) return null
  return (
    <div role="group" aria-label={words.message.reactions.label} className="flex flex-wrap gap-1 pt-1">
      {reactions.map((reaction) => (
        <Chip key={reaction.emoji} message={message} reaction={reaction} mayReact={mayReact} />
      ))}
      {mayReact && (
        <button
          type="button"
          aria-label={words.message.react}
          title={words.message.react}
          className="reaction"
          onClick={(event) => messages.overlay.show({ is: 'react', message, anchor: event.currentTarget })}
        >
          <SmilePlus aria-hidden className="size-4" />
        </button>
      )}
    </div>
  )
}

interface ChipProps {
  readonly message: TimelineMessage
  readonly reaction: TimelineMessage['reactions'][number]
  readonly mayReact: boolean
}

function Chip({ message, reaction, mayReact }: ChipProps) {
  const { messages } = usePage()
  const { emoji, count, mine } = reaction
  const label = useWords().message.reactions.one(emoji, useNames(reaction), count)
  const hint = useHint({ is: 'who', messageId: message.id, reaction })
  return (
    <button
      type="button"
      aria-label={label}
      aria-pressed={mine}
      aria-disabled={!mayReact && !mine}
      className="reaction"
      {...hint}
      onClick={() => (mayReact || mine) && messages.toggle(message, emoji)}
    >
      <span aria-hidden>{emoji}</span>
      <span aria-hidden className="tabular-nums">
        {count}
      </span>
    </button>
  )
}
