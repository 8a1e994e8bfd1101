import { createCell } from '@parley/sdk'
import { expect, it } from 'vitest'
import { watchUnsent } from './watch-unsent.ts'

it('tells of rooms with messages that failed, and of each only when there are more', () => {
  const failed = createCell<ReadonlyMap<string, number>>(new Map([['pier', 1]]))
  const told: string[] = []
  watchUnsent(failed, (roomId) => told.push(roomId))
  failed.set(
    new Map([
      ['pier', 1],
      ['boat', 1],
    ]),
  )
  failed.set(new Map([['boat', 1]]))
  failed.set(
    new Map([
      ['pier', 1],
      ['boat', 2],
    ]),
  )
  expect(told).toEqual(['pier', 'boat', 'pier', 'boat'])
})
