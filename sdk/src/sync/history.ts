import type { Answer } from '@parley/protocol/wire'
import { ParleyError } from '../errors.ts'
import { applyLastMessage } from '../store/apply.ts'
import { tellMentions } from '../store/mentions.ts'
import type { MemberEntry, RoomRecord } from '../store/room-record.ts'
import type { Segment } from '../store/segments.ts'
import type { SyncPorts } from './ports.ts'

type PageAnswer = Answer<'messages.list'>
type Place = { readonly before?: number; readonly after?: number; readonly around?: number; readonly at?: string }

/** Messages of one page. */
const pageSize = 50
/** What changed while the answer was on its way is asked again, this often at most. */
const triesForOld = 8

/** Fetches what was before: pages of history, lists of members, last messages and counts. Each once at a time. */
export class History {
  readonly #ports: SyncPorts
  readonly #kept: number
  /** What is on screen of rooms whose page says so. */
  readonly #looked = new Map<string, Segment>()
  readonly #underWay = new WeakMap<RoomRecord, Map<string, Promise<void>>>()

  /** `kept` is how many messages stay of a room that is not on screen. */
  constructor(ports: SyncPorts, kept: number) {
    this.#ports = ports
    this.#kept = kept
  }

  newest(roomId: string): Promise<void> {
    return this.#load(roomId, {}, ({ entry }, page) => segmentOf(page, entry.room.seq + 1))
  }

  before(roomId: string, seq: number): Promise<void> {
    return this.#load(roomId, { before: seq }, (_, page) => ({ from: page.messages[0]?.seq ?? seq, to: seq - 1 }))
  }

  after(roomId: string, seq: number): Promise<void> {
    return this.#load(roomId, { after: seq }, (_, page) => segmentOf(page, seq + 1))
  }

  around(roomId: string, seq: number): Promise<void> {
    return this.#load(roomId, { around: seq }, (_, page) => segmentOf(page, seq))
  }

  /** What surrounds a time. Answers with the place of the first message from then on; null when there is none. */
  async at(roomId: string, at: string): Promise<number | null> {
    let found: number | null = null
    const segment = (asked: RoomRecord, page: PageAnswer) => {
      found = page.messages.find(({ createdAt }) => createdAt >= at)?.seq ?? null
      return segmentOf(page, asked.entry.room.seq + 1)
    }
    await this.#load(roomId, { at }, segment)
    return found
  }

  /** Everybody in a room; afterwards events keep the list as it is. */
  members(roomId: string): Promise<void> {
    return this.#once(roomId, 'members', async (asked) => {
      const { store } = this.#ports
      for (let tries = 0; tries < triesForOld; tries += 1) {
        const before = asked.memberNews
        const found = await this.#listMembers(roomId)
        if (store.record(roomId) !== asked) return
        if (asked.memberNews !== before) continue
        store.batch(() => {
          store.change(roomId, (record) => {
            record.members = new Map(found.map((member) => [member.membership.userId, member]))
          })
          for (const { user } of found) store.learn(user)
        })
        return
      }
      throw ParleyError.unreachable('timed_out', null)
    })
  }

  async #listMembers(roomId: string): Promise<MemberEntry[]> {
    const found: MemberEntry[] = []
    let cursor: string | undefined
    do {
      const input = { roomId, limit: 100, ...(cursor !== undefined && { cursor }) }
      const page: Answer<'members.list'> = await this.#ports.call('members.list', input)
      found.push(...page.items)
      cursor = page.nextCursor ?? undefined
    } while (cursor !== undefined)
    return found
  }

  /** Shows the newest page of a room that has come, come back, or come on screen. */
  refresh(roomId: string): void {
    inBackground(this.newest(roomId))
  }

  /** Looks up who this person is now; the answer is learnt like any other. */
  findSelf(): void {
    inBackground(this.#ports.call('users.me', {}).then(() => {}))
  }

  /** Looks up what was said last in a room that came without it. */
  findLast(roomId: string): void {
    const record = this.#ports.store.record(roomId)
    if (record === undefined || record.entry.lastMessage !== null || record.entry.room.seq === 0) return
    inBackground(
      this.#once(roomId, 'last', async (asked) => {
        const { messages } = await this.#ports.call('messages.list', { roomId, limit: 1 })
        if (this.#ports.store.record(roomId) !== asked) return
        for (const message of messages) {
          this.#ports.store.change(roomId, (held) => applyLastMessage(held, message))
        }
      }),
    )
  }

  /** Has the server count unread mentions. Marking as delivered what is delivered changes nothing, and answers with it. */
  countMentions(roomId: string): void {
    const count = async (asked: RoomRecord) => {
      const { call, store } = this.#ports
      for (let tries = 0; tries < triesForOld; tries += 1) {
        const before = asked.mentionNews
        const { membership, mentions, unread } = await call('receipts.delivered', { roomId, seq: 0 })
        if (store.record(roomId) !== asked) return
        if (asked.mentionNews !== before) continue
        // What was read here is not known there yet: once it is, and its answer is here, it is counted again.
        if (membership.readSeq < asked.entry.membership.readSeq) return
        return store.change(roomId, (held) => tellMentions(held, mentions, held.rev, membership.readSeq + unread))
      }
    }
    inBackground(this.#once(roomId, 'count', count))
  }

  /** These places of a room are on screen: what is far from them, and not among the newest, may go. */
  look(roomId: string, places: Segment): void {
    this.#looked.set(roomId, places)
    this.trim(roomId)
  }

  /** Lets go of what nobody looks at, beyond what is kept for coming back to it soon. */
  trim(roomId: string, isLeft = false): void {
    const { isFocused, store } = this.#ports
    const isShown = isFocused(roomId) || store.isTimelineWatched(roomId)
    if (!isShown) this.#looked.delete(roomId)
    const looked = this.#looked.get(roomId) ?? null
    if (isShown && looked === null) return
    const most = isShown ? 4 * this.#kept : isLeft ? this.#kept : 2 * this.#kept
    if ((store.record(roomId)?.timeline.size ?? 0) <= most) return
    store.change(roomId, ({ timeline }) => timeline.trim(this.#kept, looked))
  }

  #load(roomId: string, place: Place, segment: (asked: RoomRecord, page: PageAnswer) => Segment): Promise<void> {
    return this.#once(roomId, `messages ${JSON.stringify(place)}`, async (record) => {
      const { call, store } = this.#ports
      const { timeline } = record
      await timeline.loading(async () => {
        const asked = { ...record }
        const page = await call('messages.list', { roomId, limit: pageSize, ...place })
        store.change(roomId, (held) => {
          if (held.timeline !== timeline) return
          timeline.insert({ segment: segment(asked, page), messages: page.messages, isStart: !page.hasBefore })
          const newest = page.hasAfter ? undefined : page.messages.at(-1)
          if (newest !== undefined) applyLastMessage(held, newest)
        })
      })
    })
  }

  /** Of a room that went and came back, what is under way for the former is nothing to wait for. */
  #once(roomId: string, key: string, work: (record: RoomRecord) => Promise<void>): Promise<void> {
    const record = this.#ports.store.record(roomId)
    if (record === undefined) return Promise.resolve()
    const underWay = this.#underWay.get(record) ?? new Map<string, Promise<void>>()
    this.#underWay.set(record, underWay)
    const known = underWay.get(key)
    if (known !== undefined) return known
    const made = work(record).finally(() => underWay.delete(key))
    underWay.set(key, made)
    return made
  }
}

function segmentOf({ messages }: PageAnswer, whenEmpty: number): Segment {
  const [first, last] = [messages[0], messages.at(-1)]
  return first === undefined || last === undefined
    ? { from: whenEmpty, to: whenEmpty - 1 }
    : { from: first.seq, to: last.seq }
}

/** What nobody waits for may fail: the next occasion tries again. */
function inBackground(work: Promise<void>): void {
  work.catch((error: unknown) => {
    if (!(error instanceof ParleyError)) throw error
  })
}
