import { admin } from './admin.ts'
import { jobs } from './jobs.ts'
import { heldQueue, ruleBook } from './order.ts'
import { announcing, charts, overview, placeHealth, placeRooms, placeStats } from './running.ts'
import { placeStorage } from './storage.ts'

/** What only the administration says. */
export const administration = {
  admin,
  ruleBook,
  heldQueue,
  announcing,
  charts,
  overview,
  placeHealth,
  placeRooms,
  placeStats,
  placeStorage,
  jobs,
}

/** What the administration of any language has to say. */
export type Administration = typeof administration
