import type { Answer } from '@parley/protocol/wire'

const troubles = ['database', 'bus', 'storage', 'scanner', 'disk', 'jobs', 'late'] as const
export type Trouble = (typeof troubles)[number]

/** With less than this free, the disk fills soon. */
const leastFree = 0.1
/** What waits longer than this is not kept up with. */
const lateSeconds = 300

/** What of the place needs somebody. */
export function troublesOf({ parts, disk, jobs }: Answer<'admin.health'>['health']): readonly Trouble[] {
  const isThere: Record<Trouble, boolean> = {
    database: parts.database.state === 'down',
    bus: parts.bus.state === 'down',
    storage: parts.storage.state === 'down',
    scanner: parts.scanner?.state === 'down',
    disk: disk !== null && disk.free < disk.total * leastFree,
    jobs: jobs.exhausted > 0,
    late: jobs.lateSeconds > lateSeconds,
  }
  return troubles.filter((trouble) => isThere[trouble])
}
