import { type Cell, type Client, createCell, ParleyError, type Watchable } from '@parley/sdk'
import type { Jump } from '../conversation/conversation.ts'
import type { Timers } from '../time/timers.ts'
import { isHeld, rowOfPlace } from './rows/find-row.ts'
import type { Row } from './rows/row.ts'
import { type Hold, lead } from './scroll/hold.ts'
import type { Scroller } from './scroll/scroller.ts'
import { placesInSight } from './reading.ts'

export interface JourneyPorts {
  readonly client: Client
  readonly roomId: string
  readonly scroller: Scroller
  readonly timers: Timers
  readonly rows: () => readonly Row[]
  readonly readUpTo: () => number | null
  /** What one wanted to go to is not there any more. */
  readonly gone: () => void
  /** One is where one wanted to go. */
  readonly arrived: () => void
  readonly failed: (error: unknown, again: () => void) => void
}

/** Where somebody was: what stood where, and a place in the room to find it again by. */
export interface Stand {
  readonly hold: Hold
  readonly seq: number
}

/** How long what was gone to stands out. */
const highlightMs = 2_400

/** Goes where one wants to, and back. */
export class Journeys {
  readonly #ports: JourneyPorts
  readonly #highlighted: Cell<string | null> = createCell<string | null>(null)
  readonly #origin: Cell<Stand | null> = createCell<Stand | null>(null)
  #stopHighlight: (() => void) | null = null
  #latest = 0
  #isUnderWay = false

  constructor(ports: JourneyPorts) {
    this.#ports = ports
  }

  /** The row that stands out for now, by its key. */
  get highlighted(): Watchable<string | null> {
    return this.#highlighted
  }

  /** Where one was before one jumped away. */
  get origin(): Watchable<Stand | null> {
    return this.#origin
  }

  /** Where one is; null at the end of the room, where there is nothing to come back to. */
  stand(): Stand | null {
    const { hold, sight } = this.#ports.scroller
    const now = sight.getSnapshot()
    const places = now === null ? null : placesInSight(now)
    return hold.at === 'end' || places === null ? null : { hold, seq: places.from }
  }

  /** Somebody wants to be elsewhere than they are. */
  get isUnderWay(): boolean {
    return this.#isUnderWay
  }

  /** Resolves once one is there, or cannot be. */
  async go(jump: Jump): Promise<void> {
    const turn = (this.#latest += 1)
    this.#isUnderWay = true
    await this.#travel(jump, turn)
    if (turn === this.#latest) this.#isUnderWay = false
  }

  async #travel(jump: Jump, turn: number): Promise<void> {
    try {
      const seq = await this.#placeOf(jump)
      if (seq === null) return this.#ports.gone()
      if (seq !== 'end') await this.#hold(seq)
      else if (!this.#isEndHeld) await this.#ports.client.loadNewest(this.#ports.roomId)
      // Somebody may have wanted to go elsewhere meanwhile.
      if (turn !== this.#latest) return
      this.#isUnderWay = false
      this.#ports.arrived()
      if (seq === 'end') return this.toEnd()
      this.#origin.set(this.stand())
      if (jump.to === 'unread') this.toDivider()
      else this.#arrive(seq)
    } catch (error) {
      if (turn !== this.#latest) return
      this.#ports.failed(error, () => void this.go(jump))
    }
  }

  toEnd(): void {
    this.#origin.set(null)
    this.#ports.scroller.go({ at: 'end' })
  }

  toDivider(): void {
    const isThere = this.#ports.rows().some(({ is }) => is === 'unread')
    this.#ports.scroller.go(isThere ? { at: 'rows', marks: [{ key: 'unread', below: lead }] } : { at: 'end' })
  }

  /** Back to where one was before the last jump. */
  async back(): Promise<void> {
    const origin = this.#origin.getSnapshot()
    this.#origin.set(null)
    if (origin !== null) await this.return(origin)
  }

  async return({ hold, seq }: Stand): Promise<void> {
    await this.#hold(seq)
    this.#ports.scroller.go(hold)
  }

  /** One has scrolled: who has come back by themselves needs no way back. */
  moved(): void {
    const origin = this.#origin.getSnapshot()
    const sight = this.#ports.scroller.sight.getSnapshot()
    if (origin === null || sight === null) return
    const places = placesInSight(sight)
    if (places !== null && places.from <= origin.seq && origin.seq <= places.to) this.#origin.set(null)
  }

  stop(): void {
    this.#latest += 1
    this.#isUnderWay = false
    this.#stopHighlight?.()
  }

  get #segments() {
    const { client, roomId } = this.#ports
    return client.store.timeline(roomId).getSnapshot().segments
  }

  get #isEndHeld(): boolean {
    return this.#segments.at(-1)?.isEnd === true
  }

  /** Null when it is gone. */
  async #placeOf(jump: Jump): Promise<number | 'end' | null> {
    const { client, roomId } = this.#ports
    switch (jump.to) {
      case 'present':
        return 'end'
      case 'unread': {
        const readUpTo = this.#ports.readUpTo()
        return readUpTo === null ? 'end' : readUpTo + 1
      }
      case 'place':
        return jump.seq
      case 'message':
        return await this.#placeOfMessage(jump.messageId)
      case 'date':
        return (await client.loadAt(roomId, jump.at)) ?? 'end'
    }
  }

  async #placeOfMessage(messageId: string): Promise<number | null> {
    const { client, roomId } = this.#ports
    for (const { messages } of this.#segments) {
      const held = messages.find(({ id }) => id === messageId)
      if (held !== undefined) return held.seq
    }
    try {
      return await client.loadMessage(roomId, messageId)
    } catch (error) {
      // What a link names need not even look like a message.
      if (error instanceof ParleyError && error.code === 'VALIDATION_ERROR') return null
      throw error
    }
  }

  async #hold(seq: number): Promise<void> {
    if (!isHeld(this.#segments, seq)) await this.#ports.client.loadAround(this.#ports.roomId, seq)
  }

  #arrive(seq: number): void {
    const row = rowOfPlace(this.#ports.rows(), seq)
    if (row === null) return this.#ports.gone()
    this.#ports.scroller.go({ at: 'rows', marks: [{ key: row.key, below: lead }] })
    this.#highlighted.set(row.key)
    this.#stopHighlight?.()
    this.#stopHighlight = this.#ports.timers.after(highlightMs, () => this.#highlighted.set(null))
  }
}
