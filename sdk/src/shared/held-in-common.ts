import type { Answer, WelcomeView } from '@parley/protocol/wire'
import type { Held } from '../sync/synchroniser.ts'

const nothing: Held = { epoch: null, rooms: {} }

/**
 * What all tabs hold, each room at the lowest revision that any of them has: an answer to that tells every tab at least what
 * it misses, and applying what is known already does no harm.
 */
export function heldInCommon(all: readonly Held[]): Held {
  const [first, ...others] = all
  if (first === undefined || first.epoch === null) return nothing
  if (others.some(({ epoch }) => epoch !== first.epoch)) return nothing
  const rooms = Object.entries(first.rooms).flatMap(([roomId, rev]) => {
    const revs = others.map((held) => held.rooms[roomId])
    return revs.every((each) => each !== undefined) ? [[roomId, Math.min(rev, ...revs)] as const] : []
  })
  return { epoch: first.epoch, rooms: Object.fromEntries(rooms) }
}

/** The answer to what was held in common, for a tab that holds more: rooms of its own that are not told of are gone. */
export function welcomeFor(held: Held, common: Held, welcome: WelcomeView): WelcomeView {
  const told = new Set([
    ...welcome.rooms.map(({ room }) => room.id),
    ...welcome.others.map(({ roomId }) => roomId),
    ...(common.epoch === welcome.epoch ? Object.keys(common.rooms) : []),
    ...welcome.gone,
  ])
  const alsoGone = Object.keys(held.rooms).filter((roomId) => !told.has(roomId))
  return alsoGone.length === 0 ? welcome : { ...welcome, gone: [...welcome.gone, ...alsoGone] }
}

/** What a tab that came later would have been answered, made of all there is now. */
export function welcomeOf(
  held: Held,
  all: Answer<'sync'>,
  line: Pick<WelcomeView, 'session' | 'heartbeatMs' | 'own'>,
): WelcomeView {
  const { epoch, me, rooms } = all
  const known = epoch === held.epoch ? held.rooms : {}
  const isKnown = ({ room }: (typeof rooms)[number]) => known[room.id] === room.rev
  const present = new Set(rooms.map(({ room }) => room.id))
  return {
    ...line,
    epoch,
    me,
    rooms: rooms.filter((state) => !isKnown(state)),
    others: [],
    marks: Object.fromEntries(rooms.filter(isKnown).map(({ room, membership }) => [room.id, membership.readSeq])),
    gone: Object.keys(known).filter((roomId) => !present.has(roomId)),
  }
}
