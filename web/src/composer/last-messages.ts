import type { TimelineMessage, TimelineView } from '@parley/sdk'

/** What has been said at the end of a room, the newest first. */
export function newestFirst({ segments }: TimelineView): readonly TimelineMessage[] {
  const last = segments.at(-1)
  return last?.isEnd === true ? last.messages.toReversed() : []
}

const isThere = ({ kind, deletedAt }: TimelineMessage) => kind !== 'system' && deletedAt === null

/** The last thing somebody said, where they can still change it. */
export function lastEditable(
  messages: readonly TimelineMessage[],
  { myId, isOpen }: { readonly myId: string; readonly isOpen: (message: TimelineMessage) => boolean },
): TimelineMessage | null {
  const last = messages.find((each) => each.author.id === myId && isThere(each))
  return last !== undefined && isOpen(last) ? last : null
}

/** The last message that can be replied to; asked again, the one before. */
export function nextReply(messages: readonly TimelineMessage[], current: string | null): TimelineMessage | null {
  const answerable = messages.filter(isThere)
  const at = answerable.findIndex(({ id }) => id === current)
  return answerable[at + 1] ?? null
}

/** When somebody wrote here last, as far as that is held. */
export function lastWroteAt(messages: readonly TimelineMessage[], myId: string): number | null {
  const last = messages.find(({ author, kind }) => author.id === myId && kind !== 'system')
  return last ? Date.parse(last.createdAt) : null
}
