import { type Hello, liveLimits, type Welcome } from '@parley/protocol'
import type { z } from 'zod'
import type { House } from '../house.ts'
import { loadMe } from '../people/index.ts'
import { describeRooms, loadInside } from './state.ts'

/**
 * What a client that comes back must learn: the rooms that differ from what it holds. Rooms are listened to before their state
 * is read, so that nothing falls between.
 */
export async function welcome(
  house: House,
  { accountId, sessionId }: { readonly accountId: string; readonly sessionId: string },
  held: z.output<typeof Hello>,
  ears: { listen(roomIds: readonly string[]): void; keepTo(roomIds: readonly string[]): void },
): Promise<z.output<typeof Welcome>> {
  ears.listen((await loadInside(house, accountId)).map(({ room }) => room.id))
  const [me, inside] = await Promise.all([loadMe(house, accountId), loadInside(house, accountId)])
  // Who was shown out of a room between the two looks must not go on hearing it.
  ears.keepTo(inside.map(({ room }) => room.id))
  const known = held.epoch === house.epoch ? (held.rooms ?? {}) : {}
  const different = inside.filter(({ room }) => known[room.id] !== room.rev)
  const current = new Set(inside.map(({ room }) => room.id))
  return {
    session: sessionId,
    epoch: house.epoch,
    heartbeatMs: liveLimits.heartbeatMs,
    me,
    rooms: await describeRooms(house, accountId, different.slice(0, liveLimits.helloRooms)),
    others: different.slice(liveLimits.helloRooms).map(({ room, membership }) => ({
      roomId: room.id,
      rev: room.rev,
      seq: room.seq,
      unread: room.seq - membership.readSeq,
    })),
    gone: Object.keys(held.rooms ?? {}).filter((roomId) => !current.has(roomId)),
  }
}
