import type { Answer, FileKind } from '@parley/protocol/wire'
import { createFinder, type Finder } from '../../app/finder.ts'
import { fold } from '../../ranking/fold.ts'
import type { Timers } from '../../time/timers.ts'

export type FoundFile = Answer<'rooms.files'>['items'][number]

/** What is looked for among the files of a room. */
interface AskedFiles {
  readonly kind: FileKind | 'all'
  /** A part of the file's name, or of its author's. */
  readonly name: string
}

interface FoundFilesPorts {
  readonly list: (
    ask: { kind?: FileKind; limit: number; cursor?: string },
    signal: AbortSignal,
  ) => Promise<Answer<'rooms.files'>>
  readonly timers: Timers
}

export type FoundFiles = Finder<AskedFiles, FoundFile>

/** So many are shown before somebody asks for more. */
export const enough = 24
/** The place does not look for names; this many pages are gone through before a person has to say that it is worth it. */
const mostPages = 6

/** The files of a room, the latest first. */
export function createFoundFiles({ list, timers }: FoundFilesPorts): FoundFiles {
  return createFinder<AskedFiles, FoundFile>({
    initial: { kind: 'all', name: '' },
    async find({ kind, name }, from, signal) {
      const found: FoundFile[] = []
      let cursor = from
      for (let page = 0; page < mostPages; page += 1) {
        const about = { ...(kind !== 'all' && { kind }), ...(cursor !== null && { cursor }) }
        const { items, nextCursor } = await list({ ...about, limit: name.trim() === '' ? enough : 100 }, signal)
        found.push(...items.filter((each) => isNamed(each, name)))
        cursor = nextCursor
        if (cursor === null || found.length >= enough) break
      }
      return { items: found, nextCursor: cursor }
    },
    timers,
  })
}

/** Every word of what was typed stands somewhere in the names of the file and its author. */
function isNamed({ file, author }: FoundFile, asked: string): boolean {
  const names = fold(`${file.name} ${file.alt} ${author.displayName} @${author.username}`)
  return fold(asked)
    .split(/\s+/)
    .every((word) => names.includes(word))
}
