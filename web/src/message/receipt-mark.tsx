import type { TimelineMessage } from '@parley/sdk'
import { Check, CheckCheck } from 'lucide-react'
import { useMe, usePage, usePreferences, useWatch, useWords } from '../app/page-context.ts'

/** Below the latest of one's own messages, where few talk: that it is there, and when others have read it. */
export function ReceiptMark({ message }: { readonly message: TimelineMessage }) {
  const me = useMe()
  return message.author.id === me.id ? <OwnMark message={message} /> : null
}

function OwnMark({ message }: { readonly message: TimelineMessage }) {
  const { client } = usePage()
  const entry = useWatch(client.store.room(message.roomId))
  const isLatest = entry?.lastMessage?.id === message.id
  return isLatest && entry.room.kind !== 'channel' ? <LatestMark message={message} /> : null
}

function LatestMark({ message }: { readonly message: TimelineMessage }) {
  const { client, messages } = usePage()
  const me = useMe()
  const { receipts } = useWords().message
  const { readReceipts } = usePreferences()
  const members = useWatch(client.store.members(message.roomId)) ?? []
  const isRead =
    readReceipts && members.some(({ user, membership }) => user.id !== me.id && membership.readSeq >= message.seq)
  const Icon = isRead ? CheckCheck : Check
  return (
    <button
      type="button"
      className="flex min-h-6 items-center gap-1 rounded-sm text-xs text-ink-muted hover:underline"
      onClick={() => messages.overlay.show({ is: 'readers', message })}
    >
      <Icon aria-hidden className={isRead ? 'size-3.5 text-brand' : 'size-3.5'} />
      {isRead ? receipts.read : receipts.sent}
    </button>
  )
}
