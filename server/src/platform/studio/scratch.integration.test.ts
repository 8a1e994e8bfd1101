import { existsSync } from 'node:fs'
import { mkdir, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { eventually, openWorld } from '@parley/testkit'
import { expect, it, onTestFinished, vi } from 'vitest'

it('what was left of a film by a process that died does not wait for the next start', async () => {
  const timers = vi.spyOn(globalThis, 'setInterval')
  onTestFinished(() => timers.mockRestore())
  const world = await openWorld()
  onTestFinished(() => world.close())
  const all = join(world.app.house.settings.PARLEY_DATA_DIR, 'scratch')
  const leave = async (name: string, minutes: number) => {
    const folder = join(all, name)
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, 'from'), 'where it was taken')
    const then = new Date(Date.now() - minutes * 60_000)
    await utimes(folder, then, then)
    return folder
  }
  const [left, atWork] = [await leave('work-left', 11), await leave('work-now', 2)]
  for (const [work, ms] of timers.mock.calls) if (ms === 300_000) work()
  await eventually(() => !existsSync(left))
  expect(existsSync(atWork)).toBe(true)
})
