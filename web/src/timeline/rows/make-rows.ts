import type { OutboxRow, TimelineMessage, TimelineSegment } from '@parley/sdk'
import { dayOf } from '../../time/days.ts'
import { isFollowing, type Said } from './following.ts'
import type { Row, SystemMessage } from './row.ts'

export interface RowSources {
  readonly segments: readonly TimelineSegment[]
  readonly unsent: readonly OutboxRow[]
  readonly personId: string
  /** The last place that was read when the room was entered; null without a divider. */
  readonly readUpTo: number | null
  /** Whether it stays folded away. */
  readonly isFolded: (message: TimelineMessage) => boolean
}

/** Notes of these kinds come in crowds, so that those in a row are told as one. */
const crowds = new Set<string>(['joined', 'left', 'added', 'removed'])

/** What the timeline shows, from the oldest that is held to what is not sent yet. */
export function makeRows({ segments, unsent, ...sources }: RowSources): Row[] {
  const maker = new RowMaker(sources)
  let above: number | null = null
  for (const segment of segments) {
    const below: number | null = segment.messages[0]?.seq ?? null
    if (!segment.isStart) maker.gap(above, below)
    maker.segment(segment)
    above = segment.messages.at(-1)?.seq ?? above
  }
  if (segments.at(-1)?.isEnd !== true) maker.gap(above, null)
  for (const row of unsent) maker.unsent(row)
  return maker.rows
}

class RowMaker {
  readonly rows: Row[] = []
  readonly #personId: string
  readonly #readUpTo: number | null
  readonly #isFolded: RowSources['isFolded']
  readonly #nonces = new Set<string>()
  #day: string | null = null
  #before: Said | null = null
  #isDivided = false

  constructor({ personId, readUpTo, isFolded }: Omit<RowSources, 'segments' | 'unsent'>) {
    this.#personId = personId
    this.#readUpTo = readUpTo
    this.#isFolded = isFolded
  }

  gap(above: number | null, below: number | null): void {
    // Named by what is above it, because most are filled from below.
    const key = below === null ? 'gap end' : above === null ? 'gap start' : `gap ${above}`
    this.rows.push({ is: 'gap', key, above, below })
    this.#before = null
  }

  segment({ messages, isStart }: TimelineSegment): void {
    const [first] = messages
    const made = first !== undefined && isSystem(first) && first.system.what === 'created' ? first : null
    if (isStart) this.rows.push({ is: 'start', key: 'start', made })
    // What was unread first is in what is not held.
    const isBeyond = !isStart && first !== undefined && this.#readUpTo !== null && first.seq > this.#readUpTo + 1
    if (isBeyond) this.#isDivided = true
    for (const message of messages) {
      if (isStart && message === made) continue
      this.#dayOf(message.createdAt)
      this.#divide(message)
      if (isSystem(message)) this.#note(message)
      else if (this.#isFolded(message)) this.#fold(message)
      else this.#message(message)
    }
  }

  unsent(row: OutboxRow): void {
    if (this.#nonces.has(row.nonce)) return
    const { state } = row
    const isReply = row.replyToId !== null
    // What was written days ago and has not gone out yet goes out today.
    const said = { authorId: this.#personId, at: Math.max(row.order, this.#before?.at ?? 0), isReply }
    const together = isFollowing(this.#before, said)
    const key = keyOfOwn(row.nonce)
    if (state.is === 'sent') {
      const message = { ...state.message, reactions: [] }
      this.rows.push({ is: 'message', key, seq: message.seq, message, isFollowing: together })
    } else {
      this.rows.push({ is: 'unsent', key, row, isFollowing: together })
    }
    this.#before = said
  }

  #dayOf(at: string): void {
    const day = dayOf(at)
    // Clocks of two servers may differ; a day is told once all the same.
    if (this.#day !== null && day <= this.#day) return
    this.#day = day
    this.#before = null
    this.rows.push({ is: 'day', key: `day ${day}`, day, at })
  }

  /** The divider stands before the first that was unread and somebody else's. */
  #divide({ seq, author }: TimelineMessage): void {
    if (this.#readUpTo === null || this.#isDivided || seq <= this.#readUpTo || author.id === this.#personId) return
    this.#isDivided = true
    this.#before = null
    this.rows.push({ is: 'unread', key: 'unread' })
  }

  #note(message: SystemMessage): void {
    this.#before = null
    const last = this.rows.at(-1)
    const { system, seq, author } = message
    if (last?.is === 'notes' && crowds.has(system.what)) {
      const [first] = last.messages
      const isAlike = first.system.what === system.what && (system.userId === null || first.author.id === author.id)
      if (isAlike) {
        this.rows[this.rows.length - 1] = { ...last, seq, messages: [...last.messages, message] }
        return
      }
    }
    this.rows.push({ is: 'notes', key: `note ${message.id}`, seq, messages: [message] })
  }

  #fold(message: TimelineMessage): void {
    this.#before = null
    const { id, seq } = message
    const last = this.rows.at(-1)
    if (last?.is !== 'folded')
      return void this.rows.push({ is: 'folded', key: `folded ${id}`, seq, messages: [message] })
    this.rows[this.rows.length - 1] = { ...last, seq, messages: [...last.messages, message] }
  }

  #message(message: TimelineMessage): void {
    const { author, createdAt, id, nonce, replyTo, seq } = message
    const said = { authorId: author.id, at: Date.parse(createdAt), isReply: replyTo !== null }
    const isMine = author.id === this.#personId && nonce !== null
    if (isMine) this.#nonces.add(nonce)
    const key = isMine ? keyOfOwn(nonce) : id
    this.rows.push({ is: 'message', key, seq, message, isFollowing: isFollowing(this.#before, said) })
    this.#before = said
  }
}

/** The same before and after the place has it, so that nothing on the screen is made anew. */
function keyOfOwn(nonce: string): string {
  return `own ${nonce}`
}

function isSystem(message: TimelineMessage): message is SystemMessage {
  return message.system !== null
}
