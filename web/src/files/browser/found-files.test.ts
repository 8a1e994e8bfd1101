import { expect, it } from 'vitest'
import { handTimers } from '../../time/hand-timers.ts'
import { createFoundFiles } from './found-files.ts'

it('asks the place for what is looked for, and goes on with the same', async () => {
  const asked: object[] = []
  const found = createFoundFiles({
    list(ask) {
      asked.push(ask)
      return Promise.resolve({ items: [], nextCursor: asked.length < 3 ? `page ${asked.length}` : null })
    },
    timers: handTimers(),
  })
  const settled = async () => {
    await expect.poll(() => found.getSnapshot().phase.is).toBe('ready')
  }
  found.choose({ kind: 'all', name: ' ' })
  await settled()
  found.choose({ kind: 'image', name: 'pier ada' })
  await settled()
  found.more()
  await settled()
  expect(asked).toEqual([
    { limit: 24 },
    { kind: 'image', q: 'pier ada', limit: 24 },
    { kind: 'image', q: 'pier ada', limit: 24, cursor: 'page 2' },
  ])
})
