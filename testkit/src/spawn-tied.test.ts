import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { eventually } from './eventually.ts'
import { spawnTied } from './spawn-tied.ts'

it('a program is itself, and ends when the pipe to who started it breaks, as it does when that one is killed', async () => {
  const child = spawnTied('sleep', ['600'])
  await eventually(() => readFileSync(`/proc/${child.pid}/comm`, 'utf8').trim() === 'sleep')
  child.stdin?.destroy()
  expect(await once(child, 'exit')).toEqual([null, 'SIGKILL'])
})

it('a program that is not there says so by its end', async () => {
  const child = spawnTied('no-such-program', [])
  expect(await once(child, 'exit')).toEqual([127, null])
})
