import type { CloseReason, Holdings, WelcomeView } from '@parley/protocol'
import type { z } from 'zod'
import { Few } from '../fanout/few.ts'
import type { Frame } from '../fanout/frames.ts'
import type { Hub } from '../fanout/hub.ts'
import type { Listener } from '../fanout/listener.ts'
import type { Ears, Welcomed } from '../features/sync/index.ts'

/** What a client says it holds. */
export type Held = z.output<typeof Holdings>

/** Where what is heard goes. None of these may throw, whatever state it is in. */
export interface Hearer {
  hear(frame: Frame, roomId: string | null): void
  overhear(frame: Frame): void
  end(reason: CloseReason): void
}

const nothing: ReadonlySet<string> = new Set()

/** Something heard before it may be told. */
interface Kept {
  readonly frame: Frame
  readonly isPassing: boolean
  readonly roomId: string | null
}

/** A connection as the hub knows it. It holds back what it hears until it is opened: the welcome goes first. */
export class Ear implements Listener {
  readonly rooms = new Few<string>()
  arrivals: Set<string> | null = new Set<string>()
  focus = nothing
  watched = nothing
  readonly personId: string
  readonly sessionId: string
  readonly #hearer: Hearer
  #held: Kept[] | null = []

  constructor({ accountId, sessionId }: Welcomed, hearer: Hearer) {
    this.personId = accountId
    this.sessionId = sessionId
    this.#hearer = hearer
  }

  hear(frame: Frame, roomId: string | null): void {
    if (this.#held === null) this.#hearer.hear(frame, roomId)
    else this.#held.push({ frame, isPassing: false, roomId })
  }

  overhear(frame: Frame): void {
    if (this.#held === null) this.#hearer.overhear(frame)
    else this.#held.push({ frame, isPassing: true, roomId: null })
  }

  end(reason: CloseReason): void {
    this.#hearer.end(reason)
  }

  /**
   * These rooms are what the welcome tells of. What was heard so far of others that are not theirs any more stays unheard;
   * of one that the welcome still tells of they hear to the end, which is that they are out of it.
   */
  settle(told: ReadonlyMap<string, unknown>): void {
    const isTheirs = (roomId: string) => this.rooms.has(roomId) || told.has(roomId)
    this.#held = (this.#held ?? []).filter(({ roomId }) => roomId === null || isTheirs(roomId))
  }

  /** The welcome is on its way. */
  open(): void {
    const held = this.#held ?? []
    this.#held = null
    for (const { frame, isPassing, roomId } of held) {
      if (isPassing) this.#hearer.overhear(frame)
      else this.#hearer.hear(frame, roomId)
    }
  }
}

export interface GreetPorts {
  readonly hub: Hub
  /** Everything this person is in, as far as it differs from what they hold. */
  readonly welcome: (who: Welcomed, held: Held, ears: Ears) => Promise<WelcomeView>
}

/** First it listens, then it looks: what happens in between is heard, and known to be newer by its revision. */
export async function greet(ear: Ear, held: Held, { hub, welcome }: GreetPorts): Promise<WelcomeView> {
  await hub.add(ear)
  const who = { accountId: ear.personId, sessionId: ear.sessionId }
  return await welcome(who, held, {
    listen: (roomIds) => hub.listen(ear, roomIds),
    start(revs) {
      hub.start(ear, revs)
      ear.settle(revs)
    },
  })
}
