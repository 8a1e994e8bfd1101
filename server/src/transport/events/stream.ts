import { Readable } from 'node:stream'
import type { Frame } from '../../fanout/frames.ts'
import type { Mailbox, Reader } from './mailbox.ts'

/** Gathered for one write at most, in characters, before it is looked again whether the client keeps up. */
const gulp = 16 * 1024
/** A client that has taken nothing for so many beats is given up. */
const patience = 4

/** What a mailbox holds and what comes into it, as Server-Sent Events, as fast as the client takes them. */
export class EventStream extends Readable implements Reader {
  readonly #mailbox: Mailbox
  #position: number
  /** The client can take more. */
  #isWanted = false
  #isWaking = false
  #beatsMissed = 0
  #hasLeft = false

  /** `opening` goes before everything else: headers are on their way with it, even while there is nothing to tell. */
  constructor(mailbox: Mailbox, position: number, opening: string) {
    super()
    this.#mailbox = mailbox
    this.#position = position
    this.push(opening)
    mailbox.attach(this, position)
  }

  /** What has come is written once a tick, however much it is. */
  wake(): void {
    if (!this.#isWanted || this.#isWaking) return
    this.#isWaking = true
    setImmediate(fill, this)
  }

  leave(farewell: Frame | null): void {
    if (this.#hasLeft || this.destroyed) return
    this.#hasLeft = true
    if (farewell !== null) this.push(eventText(farewell.text))
    this.push(null)
  }

  /** Says that it is there. To who does not even take that, nothing more is said. */
  beat(): void {
    if (this.#isWanted && !this.#hasLeft) {
      this.#isWanted = false
      this.#beatsMissed = 0
      this.push(comment)
    } else if ((this.#beatsMissed += 1) >= patience) this.destroy()
  }

  fill(): void {
    this.#isWaking = false
    if (!this.#isWanted || this.#hasLeft || this.destroyed) return
    let text = ''
    for (const frame of this.#mailbox.after(this.#position)) {
      this.#position += 1
      text += eventText(frame.text, this.#mailbox.cursorAt(this.#position))
      if (text.length >= gulp) break
    }
    if (text === '') return
    this.#isWanted = false
    this.#mailbox.give(this.#position)
    this.push(text)
  }

  override _read(): void {
    this.#isWanted = true
    this.#beatsMissed = 0
    this.fill()
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#mailbox.detach(this)
    done(error)
  }
}

/** A line that clients skip. */
export const comment = ':\n\n'

/** The texts of the protocol are JSON on one line, so they need no more than this. */
export function eventText(data: string, id?: string, name?: string): string {
  return `${name === undefined ? '' : `event: ${name}\n`}${id === undefined ? '' : `id: ${id}\n`}data: ${data}\n\n`
}

function fill(stream: EventStream): void {
  stream.fill()
}
