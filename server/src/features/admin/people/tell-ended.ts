import type { House } from '../../house.ts'

/** Has every node let go of sessions that were ended for somebody. */
export async function tellEnded(
  { bus }: Pick<House, 'bus'>,
  accountId: string,
  ended: readonly string[],
): Promise<void> {
  for (const sessionId of ended) await bus.publish('session.ended', { sessionId, accountId })
}
