import { usePage, useWatch, useWords } from '../app/page-context.ts'
import { useOpenRoom } from '../conversation/room-context.ts'
import { MessageItem } from '../message/message-item.tsx'
import { UnsentItem } from '../message/unsent-item.tsx'

/** What has been said in the room, the newest below. */
export function Timeline() {
  const { client } = usePage()
  const { entry } = useOpenRoom()
  const { timeline } = useWords()
  const { segments } = useWatch(client.store.timeline(entry.room.id))
  const sending = useWatch(client.outbox.rows(entry.room.id))
  return (
    <div role="log" aria-label={timeline.label} className="min-h-0 flex-1 overflow-y-auto py-4">
      <ol>
        {segments.at(-1)?.messages.map((message) => (
          <li key={message.id}>
            <MessageItem message={message} isFollowing={false} />
          </li>
        ))}
        {sending.map((row) => (
          <li key={row.nonce}>
            <UnsentItem row={row} isFollowing={false} />
          </li>
        ))}
      </ol>
    </div>
  )
}
