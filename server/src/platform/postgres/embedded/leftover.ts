import { readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { isRunning, nameOf } from '../../processes.ts'

/** How long a leftover may take to stop by itself before it is told to, and before it is told to hurry. */
const patienceMs = { byItself: 3_000, whenTold: 20_000 }

/**
 * Deals with what a crash left in the data folder: a PostgreSQL that is still running without its Parley is stopped, and
 * a note of one that no longer runs is removed even if its process number now belongs to something else.
 */
export async function clearLeftover(data: string): Promise<'nothing' | 'stale note' | 'stopped'> {
  const pid = postmasterPid(data)
  if (pid === null) return 'nothing'
  if (!isRunning(pid) || !isPostmasterOf(pid, data)) {
    rmSync(join(data, 'postmaster.pid'), { force: true })
    return 'stale note'
  }
  if (await gone(pid, patienceMs.byItself)) return 'stopped'
  process.kill(pid, 'SIGINT')
  if (await gone(pid, patienceMs.whenTold)) return 'stopped'
  process.kill(pid, 'SIGQUIT')
  if (await gone(pid, patienceMs.whenTold)) return 'stopped'
  throw new Error(`A PostgreSQL left by a crash (process ${pid}) does not stop.`)
}

/** Whether this process is the PostgreSQL of this folder, rather than another program or that of another place. */
function isPostmasterOf(pid: number, data: string): boolean {
  if (!nameOf(pid).includes('postgres')) return false
  try {
    // PostgreSQL works in its data folder, though it may know it by another path.
    const [works, ours] = [statSync(`/proc/${pid}/cwd`), statSync(data)]
    return works.dev === ours.dev && works.ino === ours.ino
  } catch (error) {
    // What this user may not look into is not this user's. Without /proc its name has to do.
    return (error as NodeJS.ErrnoException).code === 'ENOENT' && isRunning(pid)
  }
}

/** The process number that PostgreSQL noted in its data folder, or null. */
function postmasterPid(data: string): number | null {
  try {
    const pid = Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0])
    return Number.isInteger(pid) && pid > 1 ? pid : null
  } catch {
    return null
  }
}

async function gone(pid: number, patience: number): Promise<boolean> {
  for (let waited = 0; isRunning(pid); waited += 20) {
    if (waited >= patience) return false
    await pause(20)
  }
  return true
}
