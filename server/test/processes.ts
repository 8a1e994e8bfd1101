import { readdirSync, readFileSync, statSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

/** Resolves with the first answer that is neither null nor false; the deadline is only there for when it never comes. */
export async function eventually<T>(
  what: string,
  ask: () => T | null | false | Promise<T | null | false>,
  seconds = 90,
): Promise<T> {
  const deadline = Date.now() + seconds * 1000
  for (;;) {
    const answer = await ask()
    if (answer !== null && answer !== false) return answer
    if (Date.now() > deadline) throw new Error(`it did not come to pass within ${seconds} s: ${what}`)
    await pause(20)
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    // Processes come and go while they are looked at.
    return ''
  }
}

export interface Process {
  readonly pid: number
  readonly parent: number
  readonly user: number
}

/** A process with this number, unless it has ended and only waits for that to be noticed. */
function find(pid: number): Process | null {
  const status = read(`/proc/${pid}/status`)
  if (status === '' || /^State:\s+[ZX]/m.test(status)) return null
  const number = (field: string) => Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(status)?.[1])
  return { pid, parent: number('PPid'), user: number('Uid') }
}

/** Every process of the machine. */
export function processes(): Process[] {
  const pids = readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0)
  return pids.map(find).filter((each) => each !== null)
}

export function isRunning(pid: number): boolean {
  return find(pid) !== null
}

/** Whether a process works in this folder, by whatever path it came there. */
export function isFolderOf(pid: number, folder: string): boolean {
  try {
    const [works, asked] = [statSync(`/proc/${pid}/cwd`), statSync(folder)]
    return works.dev === asked.dev && works.ino === asked.ino
  } catch {
    return false
  }
}

/** A process and everything that descends from it. */
export function familyOf(pid: number): number[] {
  const all = processes()
  const family = [pid]
  for (const member of family) family.push(...all.filter(({ parent }) => parent === member).map((each) => each.pid))
  return family
}
