import type { RoomEntry } from '@parley/sdk'
import { useWords } from '../app/page-context.ts'
import { CountMark, UnreadDot } from './marks.tsx'

export interface RowStateProps {
  readonly entry: RoomEntry
  /** How much of it is meant for oneself. */
  readonly count: number
  readonly isMuted: boolean
  readonly isCurrent: boolean
}

/** What waits in a room: a number for what is meant for oneself, a dot for anything else. In words for who cannot see it. */
export function RowState({ entry, count, isMuted, isCurrent }: RowStateProps) {
  const { sidebar } = useWords()
  const { unread, mentions, room } = entry
  const said = [
    room.visibility === 'private' && room.kind === 'channel' ? sidebar.privateRoom : null,
    mentions > 0 ? sidebar.mentions(mentions) : null,
    unread > 0 ? sidebar.unread(unread) : null,
    isMuted ? sidebar.muted : null,
  ].filter((each) => each !== null)
  return (
    <>
      {said.length > 0 && <span className="sr-only">{`, ${said.join(', ')}`}</span>}
      {count > 0 ? <CountMark hidden count={count} /> : unread > 0 && !isMuted && !isCurrent && <UnreadDot />}
    </>
  )
}
