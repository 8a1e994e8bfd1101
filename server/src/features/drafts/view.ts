import type { DraftView } from '@parley/protocol'
import type { DraftRow } from './store.ts'

export function viewDraft({ roomId, content, replyToId, updatedAt }: DraftRow): DraftView {
  return { roomId, content, replyToId, updatedAt: updatedAt.toISOString() }
}
