import { roomsFiles } from '@parley/protocol'
import { z } from 'zod'
import { openRoom } from '../access/open-room.ts'
import { viewAuthor } from '../access/view-author.ts'
import { viewFile } from '../access/view-file.ts'
import { decodeCursor, encodeCursor } from '../cursor.ts'
import { implement } from '../implement.ts'
import { listFiles } from './list-files.ts'
import { patternsOf } from './search-text.ts'

const Cursor = z.tuple([z.int(), z.int32()])

export const browse = implement(roomsFiles, async ({ roomId, kind, q, limit, cursor }, context) => {
  const { membership } = await openRoom(context, roomId)
  const [seq, position] = cursor === undefined ? [null, null] : decodeCursor(Cursor, cursor)
  const rows = await listFiles(context.database, {
    roomId,
    kind: kind ?? null,
    patterns: patternsOf(q),
    firstSeq: membership?.firstSeq ?? 1,
    after: seq === null || position === null ? null : { seq, position },
    limit: limit + 1,
  })
  const page = rows.slice(0, limit)
  const last = rows.length > limit ? page.at(-1) : undefined
  return {
    items: page.map(({ view, messageId, seq: place, author, createdAt }) => ({
      file: viewFile(view),
      messageId,
      seq: place,
      author: viewAuthor(author),
      createdAt: createdAt.toISOString(),
    })),
    nextCursor: last === undefined ? null : encodeCursor([last.seq, last.position]),
  }
})
