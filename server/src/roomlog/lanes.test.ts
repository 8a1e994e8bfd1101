import { expect, it } from 'vitest'
import { batchLength } from './lanes.ts'

const waiting = (...files: readonly (readonly string[] | null)[]) => files.map((fileIds) => ({ draft: { fileIds } }))

it.each([
  ['all that wait', waiting(null, null), 2],
  ['messages with files of their own', waiting(['a', 'b'], null, ['c']), 3],
  ['none that names a file of one before', waiting(['a'], null, ['b', 'a'], null), 2],
  ['no more than make sense', waiting(...Array.from({ length: 600 }, () => null)), 500],
])('a batch takes %s', (_what, drafts, wanted) => expect(batchLength(drafts)).toBe(wanted))
