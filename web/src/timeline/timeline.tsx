import { usePage, useWatch, useWords } from '../app/page-context.ts'
import { useOpenRoom } from '../conversation/room-context.ts'
import { MessageItem } from '../message/message-item.tsx'

/** What has been said in the room, the newest below. */
export function Timeline() {
  const { client } = usePage()
  const { entry } = useOpenRoom()
  const { timeline } = useWords()
  const { segments } = useWatch(client.store.timeline(entry.room.id))
  const sending = useWatch(client.outbox.rows(entry.room.id))
  return (
    <div role="log" aria-label={timeline.label} className="min-h-0 flex-1 overflow-y-auto px-5 py-4">
      <ol className="flex flex-col gap-(--message-gap)">
        {segments.at(-1)?.messages.map((message) => (
          <MessageItem key={message.id} message={message} isFollowing={false} />
        ))}
        {sending.map(({ nonce, content }) => (
          <li key={nonce} className="text-ink-muted">
            {content}
          </li>
        ))}
      </ol>
    </div>
  )
}
