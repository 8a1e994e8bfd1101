import type { RoomEntry } from '@parley/sdk'
import type { FirstWords } from '../words/index.ts'
import { CountMark, UnreadDot } from './marks.tsx'

export interface RowStateProps {
  readonly entry: RoomEntry
  /** How much of it is meant for oneself. */
  readonly count: number
  readonly isMuted: boolean
  readonly isCurrent: boolean
}

/** What waits in a room: a number for what is meant for oneself, a dot for anything else. */
export function RowState({ entry: { unread }, count, isMuted, isCurrent }: RowStateProps) {
  if (count > 0) return <CountMark hidden count={count} />
  return unread > 0 && !isMuted && !isCurrent ? <UnreadDot /> : null
}

/** A room with all that its row shows, in words for who cannot see it. */
export function sayRow(
  title: string,
  entry: RoomEntry,
  { isMuted, hasDraft, failed }: { readonly isMuted: boolean; readonly hasDraft: boolean; readonly failed: number },
  { sidebar }: FirstWords,
): string {
  const { unread, mentions, room } = entry
  const said = [
    title,
    room.visibility === 'private' && room.kind === 'channel' ? sidebar.privateRoom : null,
    failed > 0 ? sidebar.notSent(failed) : null,
    mentions > 0 ? sidebar.mentions(mentions) : null,
    unread > 0 ? sidebar.unread(unread) : null,
    hasDraft ? sidebar.draft : null,
    isMuted ? sidebar.muted : null,
  ]
  return sidebar.row(said.filter((each) => each !== null))
}
