import type { MessageView } from '@parley/protocol/wire'
import { useAllWords, usePage, useWatch } from '../app/page-context.ts'
import { useContactState } from '../contacts/use-contacts.ts'
import { heldMessage } from './held-message.ts'
import { saidIn } from './said-in.ts'

interface UnquotedProps {
  readonly roomId: string
  readonly replyTo: NonNullable<MessageView['replyTo']>
}

/**
 * What a message answers where the answer does not quote it. Where that is because not everybody in the room may see it,
 * whoever has it in front of them may; but nobody sees here what was said by whom they keep away.
 */
export function Unquoted({ roomId, replyTo }: UnquotedProps) {
  const { client } = usePage()
  const { acts, contacts } = useAllWords()
  const { quotes } = acts
  const isFolded = useContactState(replyTo.author.id) === 'blocked'
  const held = heldMessage(useWatch(client.store.timeline(roomId)), replyTo.seq)
  if (isFolded) return <em className="truncate">{contacts.folded(1)}</em>
  const isDeleted = replyTo.shows === 'deleted' || (held !== null && held.deletedAt !== null)
  const said = held === null || isDeleted ? '' : saidIn(held)
  if (said !== '') return <bdi className="min-w-0 truncate">{said}</bdi>
  return <em className="truncate">{isDeleted ? quotes.deleted : quotes.message}</em>
}
