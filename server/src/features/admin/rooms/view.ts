import type { Answer } from '@parley/protocol'
import type { ListedRoom } from './store.ts'

export function viewListed(row: ListedRoom): Answer<'admin.rooms'>['items'][number] {
  const { id, kind, visibility, name, slug, owner, memberCount, messages } = row
  return {
    id,
    kind,
    visibility,
    name,
    slug,
    owner,
    memberCount,
    messages,
    lastMessageAt: row.lastMessageAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    archivedAt: row.archivedAt?.toISOString() ?? null,
  }
}
