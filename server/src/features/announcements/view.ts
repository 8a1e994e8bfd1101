import type { Answer } from '@parley/protocol'
import type { AnnouncementRow } from './store.ts'

export function view({ id, text, by, createdAt, expiresAt, withdrawnAt }: AnnouncementRow): Announcement {
  return {
    id,
    text,
    by,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt?.toISOString() ?? null,
    withdrawnAt: withdrawnAt?.toISOString() ?? null,
  }
}

type Announcement = Answer<'admin.announce'>['announcement']
