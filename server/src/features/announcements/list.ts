import { adminAnnouncements } from '@parley/protocol'
import { implement } from '../implement.ts'
import { listAnnouncements } from './store.ts'
import { view } from './view.ts'

export const list = implement(adminAnnouncements, async ({ cursor = null, limit }, { database }) => {
  const rows = await listAnnouncements(database, cursor, limit + 1)
  const items = rows.slice(0, limit).map(view)
  return { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null }
})
