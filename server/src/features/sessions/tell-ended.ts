import type { House } from '../house.ts'

/** Has every node let go of sessions of somebody that were ended. */
export async function tellEnded(
  { bus }: Pick<House, 'bus'>,
  accountId: string,
  ended: readonly string[],
  { isBan }: { readonly isBan?: boolean } = {},
): Promise<void> {
  await Promise.all(ended.map((sessionId) => bus.publish('session.ended', { sessionId, accountId, isBan })))
}
