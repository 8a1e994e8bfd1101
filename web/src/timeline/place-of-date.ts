import type { Client } from '@parley/sdk'

/** The place of the first message said at a time or after; null when there is none yet. */
export async function placeOfDate(
  client: Pick<Client, 'call'>,
  roomId: string,
  at: string,
  lastSeq: number,
): Promise<number | null> {
  const since = Date.parse(at)
  let [low, high] = [0, lastSeq]
  let found: number | null = null
  // Messages stand in the order in which they were said, so each look leaves half as many.
  while (low <= high) {
    const middle = Math.floor((low + high) / 2)
    const { messages } = await client.call('messages.list', { roomId, after: middle, limit: 1 })
    const [message] = messages
    if (message === undefined || Date.parse(message.createdAt) >= since) {
      found = message?.seq ?? found
      high = middle - 1
    } else {
      low = message.seq
    }
  }
  return found
}
