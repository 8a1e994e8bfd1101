import type { MessageView, MeView, UserView } from '@parley/protocol/wire'
import type { FrozenOwn } from './own.ts'
import type { RoomEntry, RoomRecord } from './room-record.ts'
import type { Segment } from './segments.ts'
import { Timeline } from './timeline.ts'

/** What a store holds, as plain data that JSON can carry. Its form may change with any version of the client. */
export interface StoreSnapshot {
  readonly form: 2
  readonly epoch: string | null
  readonly me: MeView
  readonly own: FrozenOwn | null
  readonly people: readonly UserView[]
  readonly rooms: readonly FrozenRoom[]
}

/** How much of a store is kept: the liveliest rooms, the newest messages of each, the people heard of last. */
export interface SnapshotBounds {
  readonly rooms: number
  readonly messages: number
  readonly people: number
}

/** A room as plain data. */
export interface FrozenRoom {
  readonly entry: RoomEntry
  readonly rev: number
  readonly heardSeq: number
  readonly countedRev: number
  readonly countedSeq: number
  readonly isMentionsUnsure: boolean
  /** The newest stretch of its history. */
  readonly history: {
    readonly segment: Segment
    readonly isStart: boolean
    readonly messages: readonly MessageView[]
  } | null
}

/** One room as plain data. Lists of members are left out: they are fetched again by whoever wants one. */
export function freezeRoom(record: RoomRecord, most = Number.POSITIVE_INFINITY): FrozenRoom {
  const { entry, rev, heardSeq, countedRev, countedSeq, isMentionsUnsure, timeline } = record
  const newest = timeline.segments.at(-1)
  const segment = newest && { from: Math.max(newest.from, newest.to - most + 1), to: newest.to }
  const history =
    segment === undefined
      ? null
      : {
          segment,
          isStart: timeline.start !== null && segment.from <= timeline.start,
          messages: timeline.in(segment),
        }
  return { entry, rev, heardSeq, countedRev, countedSeq, isMentionsUnsure, history }
}

/** Freezes rooms again and again; what did not change in between keeps its identity. */
export class Freezer {
  readonly #before = new WeakMap<RoomRecord, { readonly frozen: FrozenRoom; readonly stamp: readonly unknown[] }>()

  freeze(record: RoomRecord, most: number): FrozenRoom {
    const { entry, rev, countedRev, countedSeq, isMentionsUnsure, timeline } = record
    const stamp = [entry, rev, countedRev, countedSeq, isMentionsUnsure, timeline, timeline.version, most]
    const before = this.#before.get(record)
    if (before !== undefined && stamp.every((part, index) => part === before.stamp[index])) return before.frozen
    const frozen = freezeRoom(record, most)
    this.#before.set(record, { frozen, stamp })
    return frozen
  }
}

/** The room that was frozen. */
export function thawRoom({ history, ...frozen }: FrozenRoom): RoomRecord {
  const timeline = new Timeline()
  if (history !== null) timeline.insert(history)
  const { entry, heardSeq } = frozen
  return {
    ...frozen,
    told: entry.room,
    toldSeq: heardSeq,
    timeline,
    saidSeq: 0,
    members: null,
    memberNews: 0,
    mentionNews: 0,
  }
}
