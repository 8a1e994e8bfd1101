import { randomBytes } from 'node:crypto'
import type { CloseReason } from '@parley/protocol'
import { byeFrame, type Frame, missedFrame } from '../../fanout/frames.ts'
import { softLimit } from '../../fanout/outlet.ts'
import type { Welcomed } from '../../features/sync/index.ts'
import { Ear, type Hearer } from '../ear.ts'

/** Who takes what comes into a mailbox: a stream, or a poll that waits. Neither may throw. */
export interface Reader {
  /** There is something to take. */
  wake(): void
  /** It must not read any more. The farewell, if there is one, is the last thing it says. */
  leave(farewell: Frame | null): void
}

export interface MailboxPorts {
  now(): number
  /** Nothing comes into it and nobody takes from it any more. */
  closed(mailbox: Mailbox): void
}

/**
 * What one client has to be told, numbered, for those that fetch it: it is kept until the client says that it has arrived,
 * so an answer that was lost is fetched again. The number of characters is bounded as it is on the way out to a socket.
 */
export class Mailbox implements Hearer {
  /** Not to be guessed: it is half of what a cursor is. */
  readonly id = randomBytes(18).toString('base64url')
  readonly ear: Ear
  readonly #ports: MailboxPorts
  #frames: Frame[] = []
  #length = 0
  /** The position before the first frame that is kept. */
  #before = 0
  /** Up to here it was given to a stream: kept while there is space, should the stream break. */
  #given = 0
  #isLagging = false
  /** Rooms of which something was dropped meanwhile, and their own where there is none. */
  readonly #missed = new Set<string | null>()
  #reader: Reader | null = null
  #lastRead: number
  /** Once it is closed. */
  #end: { readonly farewell: Frame | null } | null = null

  constructor(who: Welcomed, ports: MailboxPorts) {
    this.ear = new Ear(who, this)
    this.#ports = ports
    this.#lastRead = ports.now()
  }

  /** The position of the last frame. */
  get last(): number {
    return this.#before + this.#frames.length
  }

  get isClosed(): boolean {
    return this.#end !== null
  }

  /** Since when nobody reads from it; null while somebody does. */
  get idleSince(): number | null {
    return this.#reader === null ? this.#lastRead : null
  }

  /** How many characters it holds. */
  get length(): number {
    return this.#length
  }

  cursorAt(position: number): string {
    return `${this.id}.${position}`
  }

  /** Whether all that came after this position is still here. */
  has(position: number): boolean {
    return position >= this.#before && position <= this.last
  }

  hear(frame: Frame, roomId: string | null): void {
    if (!this.#offer(frame)) this.#missed.add(roomId)
  }

  overhear(frame: Frame): void {
    this.#offer(frame)
  }

  /** What came after a position. Who has taken everything is told of what did not fit. */
  after(position: number): readonly Frame[] {
    if (this.#isLagging && position === this.last) this.#catchUp()
    return this.#frames.slice(position - this.#before)
  }

  /** Everything up to here is on its way, but may yet be asked for again. */
  give(position: number): void {
    this.#given = position
  }

  /** Reads from now on, in place of whoever did before. Its client has everything up to this position. */
  attach(reader: Reader, position: number): void {
    while (this.#before < position) this.#dropFirst()
    this.#given = position
    const previous = this.#reader
    this.#reader = reader
    previous?.leave(null)
    if (this.#end !== null) reader.leave(this.#end.farewell)
  }

  detach(reader: Reader): void {
    if (this.#reader !== reader) return
    this.#reader = null
    this.#lastRead = this.#ports.now()
  }

  end(reason: CloseReason, reconnectInMs = 0): void {
    this.close(byeFrame(reason, reconnectInMs))
  }

  close(farewell: Frame | null): void {
    if (this.#end !== null) return
    this.#end = { farewell }
    this.#ports.closed(this)
    this.#reader?.leave(farewell)
  }

  #offer(frame: Frame): boolean {
    if (this.#isLagging) return false
    while (this.#length > softLimit && this.#before < this.#given) this.#dropFirst()
    this.#isLagging = this.#length > softLimit
    if (this.#isLagging) return false
    this.#add(frame)
    return true
  }

  #add(frame: Frame): void {
    this.#frames.push(frame)
    this.#length += frame.text.length
    this.#reader?.wake()
  }

  #dropFirst(): void {
    this.#before += 1
    this.#length -= this.#frames.shift()?.text.length ?? 0
  }

  #catchUp(): void {
    this.#isLagging = false
    for (const roomId of this.#missed) this.#add(missedFrame(roomId))
    this.#missed.clear()
  }
}
