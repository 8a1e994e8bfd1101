import { type Answer, fileKindOf, fileKinds, fileStatuses, type FileStatus } from '@parley/protocol'

/** What files of one type and state come to. */
export interface SumRow {
  readonly mime: string
  readonly status: FileStatus
  readonly files: number
  readonly bytes: number
}

type Sums = Pick<Answer<'admin.storage'>, 'files' | 'kinds' | 'states'>

const sumOf = (rows: readonly SumRow[]) => ({
  files: rows.reduce((sum, row) => sum + row.files, 0),
  bytes: rows.reduce((sum, row) => sum + row.bytes, 0),
})

/** The same files by what they are, the most room first, and by how far they have come; of what there is none nothing is said. */
export function sumUp(rows: readonly SumRow[]): Sums {
  const kinds = fileKinds.map((kind) => ({ kind, ...sumOf(rows.filter(({ mime }) => fileKindOf(mime) === kind)) }))
  const states = fileStatuses.map((status) => ({ status, ...sumOf(rows.filter((row) => row.status === status)) }))
  return {
    files: sumOf(rows).files,
    kinds: kinds.filter(({ files }) => files > 0).toSorted((a, b) => b.bytes - a.bytes),
    states: states.filter(({ files }) => files > 0),
  }
}
