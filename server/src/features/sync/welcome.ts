import { type Hello, liveLimits, type WelcomeView } from '@parley/protocol'
import type { z } from 'zod'
import { Refusal } from '../../platform/refusal.ts'
import { Gather } from '../../platform/gather.ts'
import type { House } from '../house.ts'
import { getPeople, type PersonRow, viewMe } from '../people/index.ts'
import { findPositions, type Positions } from './positions.ts'
import { type Asked, describeRooms, findEnds, loadInside } from './state.ts'

/** How a connection that is being welcomed chooses what it hears. */
export interface Ears {
  /** From when this resolves, what happens in these rooms is kept for it. */
  listen(roomIds: readonly string[]): Promise<void>
  /** It knows these rooms up to these revisions, and is in no other. */
  start(revs: ReadonlyMap<string, number>): void
}

export interface Welcomed {
  readonly sessionId: string
  readonly accountId: string
}

const nowhere: Positions = new Map()

/** Rooms of that many people are read together: of fifty rooms each, some megabytes at once. */
const readTogether = 50

type Held = Pick<z.output<typeof Hello>, 'epoch' | 'rooms'>
type Told = Pick<WelcomeView, 'rooms' | 'others'>
type Ends = Pick<WelcomeView, 'left' | 'deleted'>

const nothing: Told = { rooms: [], others: [] }

/** Welcomes those who come, many in one look at the database when many come at once. */
export class Reception {
  readonly #house: House
  readonly #positions: Gather<string, Positions>
  readonly #people: Gather<string, PersonRow>
  readonly #rooms: Gather<Asked, Told>
  readonly #ends: Gather<Asked, Ends>

  constructor(house: House) {
    this.#house = house
    this.#positions = new Gather((ids) => findPositions(house.database, ids))
    this.#people = new Gather((ids) => getPeople(house.database, ids))
    this.#rooms = new Gather((asked) => this.#describe(asked), readTogether)
    this.#ends = new Gather((asked) => findEnds(house, asked))
  }

  /**
   * What a client that comes back must learn: the rooms that differ from what it holds. Rooms are listened to before their
   * state is read, so that nothing falls between.
   */
  async welcome({ accountId, sessionId }: Welcomed, held: Held, ears: Ears): Promise<WelcomeView> {
    const { clock, epoch, receipts, sessions } = this.#house
    await receipts.flush()
    const looked = this.#listenAndLook(accountId, ears)
    const [positions, ends, me, session] = await Promise.all([
      looked,
      // Of many who are found together the ends are looked up together.
      looked.then((found) => this.#endsOf(accountId, held, found)),
      this.#people.get(accountId),
      // One that ended after the token was looked at, and before anybody listened, ended unheard.
      sessions.find(sessionId),
    ])
    if (me === undefined || session === null) throw new Refusal('session_ended')
    // Who was shown out of a room between the two looks must not go on hearing it.
    ears.start(new Map([...positions].map(([roomId, { rev }]) => [roomId, rev])))
    const known = held.epoch === epoch ? (held.rooms ?? {}) : {}
    const different = [...positions].flatMap(([roomId, { rev }]) => (known[roomId] === rev ? [] : [roomId]))
    const told = different.length === 0 ? nothing : await this.#rooms.get({ accountId, roomIds: different })
    return {
      session: sessionId,
      epoch,
      heartbeatMs: liveLimits.heartbeatMs,
      me: viewMe(me, clock.now()),
      own: me.ownRev,
      ...(told ?? nothing),
      marks: Object.fromEntries(
        [...positions].flatMap(([roomId, { rev, readSeq }]) => (known[roomId] === rev ? [[roomId, readSeq]] : [])),
      ),
      ...ends,
    }
  }

  /** Which of the held rooms are gone, and of those that were of this epoch how. */
  async #endsOf(
    accountId: string,
    held: Held,
    positions: Positions,
  ): Promise<Pick<WelcomeView, 'gone'> & Partial<Ends>> {
    const gone = Object.keys(held.rooms ?? {}).filter((roomId) => !positions.has(roomId))
    if (gone.length === 0 || held.epoch !== this.#house.epoch) return { gone }
    return { gone, ...(await this.#ends.get({ accountId, roomIds: gone })) }
  }

  /** Every room was listened to when it was looked at, those included that its person came into between two looks. */
  async #listenAndLook(accountId: string, ears: Ears): Promise<Positions> {
    const heard = new Set<string>()
    for (;;) {
      const positions = (await this.#positions.get(accountId)) ?? nowhere
      const unheard = [...positions.keys()].filter((roomId) => !heard.has(roomId))
      if (unheard.length === 0) return positions
      await ears.listen(unheard)
      for (const roomId of unheard) heard.add(roomId)
    }
  }

  async #describe(asked: readonly Asked[]): Promise<ReadonlyMap<Asked, Told>> {
    const all = await loadInside(this.#house, asked)
    const lively = new Map([...all].map(([each, inside]) => [each, inside.slice(0, liveLimits.helloRooms)]))
    const described = await describeRooms(this.#house, lively)
    return new Map(
      [...all].map(([each, inside]) => [
        each,
        {
          rooms: described.get(each) ?? [],
          others: inside.slice(liveLimits.helloRooms).map(({ room, membership }) => ({
            roomId: room.id,
            rev: room.rev,
            seq: room.seq,
            unread: room.seq - membership.readSeq,
          })),
        },
      ]),
    )
  }
}
