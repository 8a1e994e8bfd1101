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

interface FrozenRoom {
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
export function freezeRoom(record: RoomRecord): FrozenRoom {
  const { entry, rev, heardSeq, countedRev, countedSeq, isMentionsUnsure, timeline } = record
  const segment = timeline.segments.at(-1)
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

/** The room that was frozen. */
export function thawRoom({ history, ...frozen }: FrozenRoom): RoomRecord {
  const timeline = new Timeline()
  if (history !== null) timeline.insert(history)
  return { ...frozen, timeline, members: null, memberNews: 0, mentionNews: 0 }
}
