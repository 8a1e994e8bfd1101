import type { NoticeView } from '@parley/protocol'
import { endOf } from '../access/forever.ts'
import type { NoticeRow } from './store.ts'

export function viewNotice(row: NoticeRow): NoticeView {
  const { id, kind, text, roomId, roomName, reportId, sanctionId, until, appeal, createdAt } = row
  const end = endOf(until)?.toISOString() ?? null
  return {
    id,
    kind,
    text,
    roomId,
    roomName,
    reportId,
    until: end,
    sanctionId,
    appeal,
    createdAt: createdAt.toISOString(),
  }
}
