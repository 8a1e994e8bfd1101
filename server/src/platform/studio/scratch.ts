import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Nothing is worked on for so long: jobs end after two minutes. What is older was left by a process that died. */
const leftoverMs = 600_000

/** A folder for the time of some work. It lies beside everything else of the place, where there is room for a film. */
export async function withScratch<T>(dataFolder: string, work: (folder: string) => Promise<T>): Promise<T> {
  const all = join(dataFolder, 'scratch')
  await mkdir(all, { recursive: true, mode: 0o700 })
  const folder = await mkdtemp(join(all, 'work-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Clears what processes that died have left. */
export async function clearScratch(dataFolder: string): Promise<void> {
  const all = join(dataFolder, 'scratch')
  const names = await readdir(all).catch(() => [])
  for (const name of names) {
    const path = join(all, name)
    const there = await stat(path).catch(() => null)
    if (there !== null && there.mtimeMs < Date.now() - leftoverMs) await rm(path, { recursive: true, force: true })
  }
}
