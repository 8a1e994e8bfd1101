import type { RoomNews } from '../platform/bus/bus.ts'
import type { Missed } from '../roomlog/news.ts'

/** How long a missing revision is waited for before it is looked up: it is usually on its way. */
const patienceMs = 250
/** A look-up that failed is tried again after this long. */
const againMs = 1_000
/** More than this waiting in one room is let go: it is found in the log when what is missing is looked up. */
const mostWaiting = 200

/** Shared by all lines on which nothing waits; nothing is ever put into it. */
const nothing = new Map<number, RoomNews>()

interface Line {
  /** The revision to be told next; null until it is known where those who listen stand. */
  next: number | null
  /** Most rooms wait for nothing most of the time: they have no map of their own. */
  waiting: Map<number, RoomNews>
  /** The last revision that is known to be in the log. */
  expected: number
  /** While something is missing and waited for, or looked up. */
  timer: NodeJS.Timeout | null
  isLookingUp: boolean
  /** To be looked up, by a look that begins later than now. */
  isDoubtful: boolean
}

export interface SequencerPorts {
  readonly deliver: (news: RoomNews) => void
  /** Looks up what happened after a revision. */
  readonly lookUp: (roomId: string, since: number) => Promise<Missed>
  /** Those who listen must find out for themselves what happened up to this revision. */
  readonly reset: (roomId: string, rev: number) => void
  readonly gone: (roomId: string) => void
  /** News that waited and are told to nobody: the room is not listened to any more, or was known beyond them. */
  readonly orphaned: (news: RoomNews) => void
}

/**
 * Puts the news of each room into the order of their revisions: they come as they were read and carried, which may be any
 * order, twice, or never. What never comes is looked up in the log.
 */
export class Sequencer {
  readonly #lines = new Map<string, Line>()
  readonly #ports: SequencerPorts

  constructor(ports: SequencerPorts) {
    this.#ports = ports
  }

  /** From now on news of this room are kept; they are told from when `startAt` says where to begin. */
  open(roomId: string): void {
    if (this.#lines.has(roomId)) return
    this.#lines.set(roomId, {
      next: null,
      waiting: nothing,
      expected: 0,
      timer: null,
      isLookingUp: false,
      isDoubtful: false,
    })
  }

  /** Everybody who listens knows the room up to this revision. Only the first one counts. */
  startAt(roomId: string, rev: number): void {
    const line = this.#lines.get(roomId)
    if (line === undefined || line.next !== null) return
    line.next = rev + 1
    this.#advance(roomId, line, line.next)
    if (line.isDoubtful) this.check(roomId)
  }

  take(news: RoomNews): void {
    const line = this.#lines.get(news.room)
    // What is late was looked up already.
    if (line === undefined || (line.next !== null && news.rev < line.next)) return
    if (news.rev === line.next) {
      line.next += 1
      this.#ports.deliver(news)
      if (this.#lines.get(news.room) === line) this.#advance(news.room, line, line.next)
      return
    }
    if (line.waiting === nothing) line.waiting = new Map()
    line.waiting.set(news.rev, news)
    if (line.next !== null) this.#advance(news.room, line, line.next)
    else if (line.waiting.size > mostWaiting) letGo(line)
  }

  /** Whether those who listen have been told of this revision, or knew it before. */
  hasPassed(roomId: string, rev: number): boolean {
    const next = this.#lines.get(roomId)?.next ?? null
    return next !== null && rev < next
  }

  /** The log has come so far: should nobody tell what happened, it is looked up. */
  expect(roomId: string, rev: number): void {
    const line = this.#lines.get(roomId)
    if (line === undefined) return
    line.expected = Math.max(line.expected, rev)
    if (line.next !== null && rev >= line.next) this.#waitFor(roomId, line, patienceMs)
  }

  /** Looks up what may have been missed in this room, whether or not anything hints at it. */
  check(roomId: string): void {
    const line = this.#lines.get(roomId)
    if (line === undefined) return
    // What is being looked at, or was before anybody listened, may be older than what was missed.
    line.isDoubtful = line.next === null || line.isLookingUp
    if (!line.isDoubtful) void this.#lookUp(roomId, line)
  }

  /** Nobody listens to this room any more. */
  forget(roomId: string): void {
    const line = this.#lines.get(roomId)
    if (line === undefined) return
    this.#stopWaiting(line)
    this.#lines.delete(roomId)
    const orphans = [...line.waiting.values()]
    line.waiting.clear()
    for (const news of orphans) this.#ports.orphaned(news)
  }

  #advance(roomId: string, line: Line, from: number): void {
    let next = from
    for (let news = line.waiting.get(next); news !== undefined; news = line.waiting.get(next)) {
      line.waiting.delete(next)
      next += 1
      line.next = next
      this.#ports.deliver(news)
    }
    if (this.#lines.get(roomId) !== line) return
    this.#passOver(line, next)
    if (this.#lines.get(roomId) !== line) return
    if (line.waiting.size === 0) line.waiting = nothing
    if (line.waiting === nothing && next > line.expected) return this.#stopWaiting(line)
    if (line.waiting.size > mostWaiting) {
      letGo(line)
      void this.#lookUp(roomId, line)
    } else this.#waitFor(roomId, line, patienceMs)
  }

  /** Where those who listen begin later than others came in, those others must not be forgotten. */
  #passOver(line: Line, next: number): void {
    if (line.waiting.size === 0) return
    const passed = [...line.waiting.values()].filter(({ rev }) => rev < next)
    for (const { rev } of passed) line.waiting.delete(rev)
    for (const news of passed) this.#ports.orphaned(news)
  }

  #waitFor(roomId: string, line: Line, ms: number): void {
    if (line.timer !== null || line.isLookingUp) return
    line.timer = setTimeout(() => void this.#lookUp(roomId, line), ms)
  }

  #stopWaiting(line: Line): void {
    if (line.timer !== null) clearTimeout(line.timer)
    line.timer = null
  }

  async #lookUp(roomId: string, line: Line): Promise<void> {
    this.#stopWaiting(line)
    if (line.isLookingUp || line.next === null) return
    line.isLookingUp = true
    const missed = await this.#ports.lookUp(roomId, line.next - 1).catch(() => null)
    line.isLookingUp = false
    if (this.#lines.get(roomId) !== line) return
    if (missed === null) return this.#waitFor(roomId, line, againMs)
    if (missed.is === 'gone') return this.#ports.gone(roomId)
    if (missed.is === 'news') {
      for (const news of missed.news) {
        if (news.rev < line.next) continue
        line.next = news.rev + 1
        this.#ports.deliver(news)
      }
    } else this.#ports.reset(roomId, missed.rev)
    if (this.#lines.get(roomId) !== line) return
    line.next = Math.max(line.next, missed.rev + 1)
    this.#advance(roomId, line, line.next)
    if (line.isDoubtful) this.check(roomId)
  }
}

/** Drops what is found in the log again; that somebody came in is heard once, and nothing else lets them in. */
function letGo({ waiting }: Line): void {
  for (const [rev, { ev }] of waiting) if (ev !== 'member.joined') waiting.delete(rev)
}
