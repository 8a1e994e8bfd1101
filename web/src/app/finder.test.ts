import { ParleyError } from '@parley/sdk'
import { expect, it } from 'vitest'
import { handTimers } from '../time/hand-timers.ts'
import { createFinder } from './finder.ts'

it('what could not be found at once is looked for from its beginning, not from where something else went on', async () => {
  const asked: [string, string | null][] = []
  let isCut = false
  const finder = createFinder<string, string>({
    initial: 'boats',
    async find(ask, cursor) {
      asked.push([ask, cursor])
      await Promise.resolve()
      if (isCut) throw ParleyError.unreachable('unreachable', null)
      return { items: [`${ask} ${cursor ?? 'first'}`], nextCursor: 'next' }
    },
    timers: handTimers(),
  })
  const settled = async (is: string) => {
    await expect.poll(() => finder.getSnapshot().phase.is).toBe(is)
  }
  finder.choose('boats')
  await settled('ready')
  isCut = true
  finder.choose('ropes')
  await settled('failed')
  expect(finder.getSnapshot().items).toEqual([])
  isCut = false
  finder.retry()
  await settled('ready')

  expect(asked).toEqual([
    ['boats', null],
    ['ropes', null],
    ['ropes', null],
  ])
  expect(finder.getSnapshot().items).toEqual(['ropes first'])

  isCut = true
  finder.more()
  await settled('failed')
  expect(finder.getSnapshot().items).toEqual(['ropes first'])
})

it('what is typed is looked for once: after a pause, or at once where somebody does not wait for it', async () => {
  const timers = handTimers()
  const asked: [string, string | null][] = []
  const finder = createFinder<string, string>({
    initial: '',
    find(ask, cursor) {
      asked.push([ask, cursor])
      return Promise.resolve({ items: [`${ask} ${cursor ?? 'first'}`], nextCursor: 'next' })
    },
    timers,
  })
  finder.type('rop')
  finder.type('ropes')
  await timers.pass(1_000)
  finder.type('boats')
  finder.retry()
  await timers.pass(0)
  // Whoever is that quick is not led back to the beginning by the pause.
  finder.more()
  await timers.pass(1_000)

  expect(asked).toEqual([
    ['ropes', null],
    ['boats', null],
    ['boats', 'next'],
  ])
  expect(finder.getSnapshot().items).toEqual(['boats first', 'boats next'])
})
