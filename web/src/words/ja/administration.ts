import type { Administration } from '../en/administration.ts'
import { admin } from './admin.ts'
import { jobs } from './jobs.ts'
import { heldQueue, ruleBook } from './order.ts'
import { announcing, charts, overview, placeHealth, placeRooms, placeStats } from './running.ts'
import { placeStorage } from './storage.ts'

export const administration: Administration = {
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
