import { Ellipsis, type LucideIcon, Pencil, Reply, SmilePlus } from 'lucide-react'
import type { TimelineMessage } from '@parley/sdk'
import { type MouseEvent, type ReactNode, useEffect } from 'react'
import { usePage, usePreferences, useAllWords } from '../app/page-context.ts'
import type { MessageAction } from './offers.ts'
import { useOffers } from './use-offers.ts'

const offered = [
  ['react', SmilePlus],
  ['reply', Reply],
  ['edit', Pencil],
] as const satisfies readonly (readonly [MessageAction, LucideIcon])[]

const usual = '👍'

/** What is most often done with a message, at hand while somebody is at it. It lies over the message and moves nothing. */
export function MessageToolbar({ message }: { readonly message: TimelineMessage }) {
  const { messages } = usePage()
  const { recentEmoji } = usePreferences()
  const { acts, message: words } = useAllWords()
  const offers = useOffers(message)
  useEffect(() => messages.expect(), [messages])
  const quick = recentEmoji[0] ?? usual
  if (offers.size === 0) return null
  const openMenu = ({ currentTarget }: MouseEvent) =>
    messages.overlay.show({ is: 'menu', message, anchor: currentTarget })
  return (
    <div role="toolbar" aria-label={acts.toolbar} className="message-toolbar">
      {offers.has('react') && (
        <ToolButton label={acts.reactWith(quick)} onClick={() => messages.toggle(message, quick)}>
          <span aria-hidden>{quick}</span>
        </ToolButton>
      )}
      {offered
        .filter(([action]) => offers.has(action))
        .map(([action, Icon]) => (
          <ToolButton
            key={action}
            label={action === 'react' ? words.react : acts.actions[action]}
            onClick={({ currentTarget }) => messages.act(action, message, currentTarget)}
          >
            <Icon aria-hidden className="size-4" />
          </ToolButton>
        ))}
      <ToolButton label={acts.more} onClick={openMenu}>
        <Ellipsis aria-hidden className="size-4" />
      </ToolButton>
    </div>
  )
}

interface ToolButtonProps {
  readonly label: string
  readonly onClick: (event: MouseEvent<HTMLButtonElement>) => void
  readonly children: ReactNode
}

function ToolButton({ label, onClick, children }: ToolButtonProps) {
  return (
    <button type="button" aria-label={label} title={label} className="tool" onClick={onClick}>
      {children}
    </button>
  )
}
