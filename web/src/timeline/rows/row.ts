import type { OutboxRow, TimelineMessage } from '@parley/sdk'

/** Something that happened to the room rather than was said in it. */
export type SystemMessage = TimelineMessage & { readonly system: NonNullable<TimelineMessage['system']> }

/** One line of the timeline. Keys stay the same as long as it is the same thing. */
export type Row =
  /** Nothing that this person may see is before it. */
  | { readonly is: 'start'; readonly key: string; readonly made: SystemMessage | null }
  /** Something between two places is not held: `above` is the last place before it, `below` the first after it. */
  | { readonly is: 'gap'; readonly key: string; readonly above: number | null; readonly below: number | null }
  | { readonly is: 'day'; readonly key: string; readonly day: string; readonly at: string }
  | { readonly is: 'unread'; readonly key: string }
  | {
      readonly is: 'message'
      readonly key: string
      readonly seq: number
      readonly message: TimelineMessage
      readonly isFollowing: boolean
    }
  | {
      readonly is: 'notes'
      readonly key: string
      readonly seq: number
      readonly messages: readonly [SystemMessage, ...SystemMessage[]]
    }
  /** What somebody said whom this person keeps away, and has not asked to see; all of it in a row is one. */
  | {
      readonly is: 'folded'
      readonly key: string
      readonly seq: number
      readonly messages: readonly [TimelineMessage, ...TimelineMessage[]]
    }
  | { readonly is: 'unsent'; readonly key: string; readonly row: OutboxRow; readonly isFollowing: boolean }

export type GapRow = Extract<Row, { is: 'gap' }>

/** The last place that a row shows; null for rows that show none. */
export function placeOf(row: Row): number | null {
  return row.is === 'message' || row.is === 'notes' || row.is === 'folded' ? row.seq : null
}

/** The first place that a row shows. */
export function firstPlaceOf(row: Row): number | null {
  return row.is === 'notes' || row.is === 'folded' ? row.messages[0].seq : placeOf(row)
}

/** Whether a row is something that one reads, rather than what stands between. */
export function isRead(row: Row): boolean {
  return placeOf(row) !== null || row.is === 'unsent'
}

/** Whether the arrows stop here: at all that can be read or pressed. */
export function isStop(row: Row): boolean {
  return isRead(row) || row.is === 'day'
}
