import type { MessageView } from '@parley/protocol/wire'
import { useAllWords, usePage, useWatch } from '../app/page-context.ts'
import { heldMessage } from './held-message.ts'
import { saidIn } from './said-in.ts'

interface HeldQuoteProps {
  readonly roomId: string
  readonly replyTo: NonNullable<MessageView['replyTo']>
}

/**
 * What a message answers where the answer does not quote it, because not everybody in the room may see it: whoever has it in
 * front of them may.
 */
export function HeldQuote({ roomId, replyTo }: HeldQuoteProps) {
  const { client } = usePage()
  const { acts } = useAllWords()
  const held = heldMessage(useWatch(client.store.timeline(roomId)), replyTo.seq)
  const said = held === null || held.deletedAt !== null ? '' : saidIn(held)
  return said === '' ? <em className="truncate">{acts.unquoted}</em> : <bdi className="min-w-0 truncate">{said}</bdi>
}
