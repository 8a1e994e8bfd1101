import { expect, it } from 'vitest'
import { sumUp } from './storage-sums.ts'

it('sums the same files up by what they are and by how far they have come', () => {
  const sums = sumUp([
    { mime: 'text/plain', status: 'ready', files: 2, bytes: 20 },
    { mime: 'application/pdf', status: 'refused', files: 1, bytes: 5 },
    { mime: 'image/png', status: 'ready', files: 1, bytes: 100 },
  ])
  expect(sums).toEqual({
    files: 4,
    kinds: [
      { kind: 'image', files: 1, bytes: 100 },
      { kind: 'document', files: 3, bytes: 25 },
    ],
    states: [
      { status: 'ready', files: 3, bytes: 120 },
      { status: 'refused', files: 1, bytes: 5 },
    ],
  })
  expect(sumUp([])).toEqual({ files: 0, kinds: [], states: [] })
})
