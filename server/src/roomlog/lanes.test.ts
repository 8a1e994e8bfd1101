import { expect, it } from 'vitest'
import type { BatchLane } from '../platform/postgres/database.ts'
import type { Draft } from './append.ts'
import { batchLength, Lanes, mostWaiting } from './lanes.ts'

const waiting = (...files: readonly (readonly string[] | null)[]) => files.map((fileIds) => ({ draft: { fileIds } }))

it.each([
  ['all that wait', waiting(null, null), 2],
  ['messages with files of their own', waiting(['a', 'b'], null, ['c']), 3],
  ['none that names a file of one before', waiting(['a'], null, ['b', 'a'], null), 2],
  ['no more than make sense', waiting(...Array.from({ length: 600 }, () => null)), 500],
])('a batch takes %s', (_what, drafts, wanted) => expect(batchLength(drafts)).toBe(wanted))

it('keeps only so many waiting while the database is away, and refuses the others so that they come again', async () => {
  const away: BatchLane = { transaction: () => new Promise(() => {}) }
  const lanes = new Lanes([away])
  const draft = { roomId: '01b8dd58-e200-742b-94f6-c4632e4d5adc', fileIds: null } as Draft
  // The first is on its way, alone.
  const ends = Array.from({ length: mostWaiting + 1 }, () =>
    lanes.append(draft).catch((error: { reason: string; retryAfterMs: number | null }) => error.reason),
  )
  await expect(lanes.append(draft)).rejects.toMatchObject({ reason: 'overloaded', retryAfterMs: 1_000 })
  expect(await Promise.race([...ends, Promise.resolve('waits')])).toBe('waits')
})
