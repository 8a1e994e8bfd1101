import type { Answer, FileKind } from '@parley/protocol/wire'
import { createFinder, type Finder } from '../../app/finder.ts'
import type { Timers } from '../../time/timers.ts'

export type FoundFile = Answer<'rooms.files'>['items'][number]

/** What is looked for among the files of a room. */
interface AskedFiles {
  readonly kind: FileKind | 'all'
  /** Words of the file's name, of what it shows, or of its author's names. */
  readonly name: string
}

interface FoundFilesPorts {
  readonly list: (
    ask: { kind?: FileKind; q?: string; limit: number; cursor?: string },
    signal: AbortSignal,
  ) => Promise<Answer<'rooms.files'>>
  readonly timers: Timers
}

export type FoundFiles = Finder<AskedFiles, FoundFile>

/** So many are shown before somebody asks for more. */
export const enough = 24

/** The files of a room, the latest first. */
export function createFoundFiles({ list, timers }: FoundFilesPorts): FoundFiles {
  return createFinder<AskedFiles, FoundFile>({
    initial: { kind: 'all', name: '' },
    find: ({ kind, name }, cursor, signal) =>
      list(
        {
          ...(kind !== 'all' && { kind }),
          ...(name.trim() !== '' && { q: name }),
          ...(cursor !== null && { cursor }),
          limit: enough,
        },
        signal,
      ),
    timers,
  })
}
