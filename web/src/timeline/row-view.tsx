import { memo, useCallback } from 'react'
import { MessageItem } from '../message/message-item.tsx'
import { UnsentItem } from '../message/unsent-item.tsx'
import { DayChip } from './day-chip.tsx'
import { FoldedView } from './folded-view.tsx'
import { GapView } from './gap-view.tsx'
import { useTimeline } from './machine-context.ts'
import { RoomStart } from './room-start.tsx'
import type { Row } from './rows/row.ts'
import { SystemNotes } from './system-notes.tsx'
import { UnreadDivider } from './unread-divider.tsx'

interface RowViewProps {
  readonly row: Row
  readonly isHighlighted: boolean
}

/** One row, measured as long as it stands. */
export const RowView = memo(function RowView({ row, isHighlighted }: RowViewProps) {
  const { scroller } = useTimeline()
  const { key } = row
  const mount = useCallback(
    (element: HTMLLIElement | null) => (element === null ? undefined : scroller.mount(key, element)),
    [scroller, key],
  )
  return (
    // Margins that reach out of a row would not be measured with it.
    <li ref={mount} data-row={key} className="flow-root">
      <RowContent row={row} isHighlighted={isHighlighted} />
    </li>
  )
}, isSameRow)

function RowContent({ row, isHighlighted }: RowViewProps) {
  switch (row.is) {
    case 'start':
      return <RoomStart made={row.made} />
    case 'gap':
      return <GapView row={row} />
    case 'day':
      return <DayChip at={row.at} />
    case 'unread':
      return <UnreadDivider />
    case 'message':
      return <MessageItem message={row.message} isFollowing={row.isFollowing} isHighlighted={isHighlighted} />
    case 'notes':
      return <SystemNotes messages={row.messages} />
    case 'folded':
      return <FoldedView messages={row.messages} />
    case 'unsent':
      return <UnsentItem row={row.row} isFollowing={row.isFollowing} />
  }
}

/** Rows are made anew with every change of the room; what they are made of stays the same where nothing changed. */
function isSameRow(before: RowViewProps, after: RowViewProps): boolean {
  const [a, b] = [before.row, after.row]
  if (before.isHighlighted !== after.isHighlighted || a.is !== b.is || a.key !== b.key) return false
  switch (a.is) {
    case 'start':
      return b.is === 'start' && a.made === b.made
    case 'gap':
      return b.is === 'gap' && a.above === b.above && a.below === b.below
    case 'day':
      return b.is === 'day' && a.day === b.day
    case 'unread':
      return true
    case 'message':
      return b.is === 'message' && a.message === b.message && a.isFollowing === b.isFollowing
    case 'notes':
    case 'folded':
      return a.is === b.is && isSameList(a.messages, b.messages)
    case 'unsent':
      return b.is === 'unsent' && a.row === b.row && a.isFollowing === b.isFollowing
  }
}

function isSameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((each, at) => each === other[at])
}
