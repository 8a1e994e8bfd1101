import { health } from './health.ts'
import { stats } from './stats.ts'
import { storage } from './storage.ts'
import { storageUsers } from './storage-users.ts'
import { supportPacket } from './support.ts'

export { countDays } from './days.ts'
export { PaceBook } from './pace-book.ts'
export { lookAtHealth } from './health.ts'
export { lookAtParts } from './parts.ts'
export const stateAdministration = [storage, storageUsers, stats, health, supportPacket]
