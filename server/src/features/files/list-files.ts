import { type FileKind, pictureTypes } from '@parley/protocol'
import type { Database } from '../../platform/postgres/database.ts'
import { sql } from '../../platform/postgres/statement.ts'
import { type AuthorRow, authorJson } from '../../roomlog/author.ts'
import { fileJson, type FileRow } from '../../roomlog/files.ts'

export interface ListedFile {
  readonly view: FileRow
  readonly messageId: string
  readonly seq: number
  readonly position: number
  readonly author: AuthorRow
  readonly createdAt: Date
}

export interface FilesWanted {
  readonly roomId: string
  readonly kind: FileKind | null
  /** For LIKE: all of them fit. */
  readonly patterns: readonly string[]
  readonly firstSeq: number
  readonly after: { readonly seq: number; readonly position: number } | null
  readonly limit: number
}

/** The same kinds as `fileKindOf` tells. */
const kindOf = `case when f.mime = any($7::text[]) then 'image' when f.mime like 'video/%' then 'video'
  when f.mime like 'audio/%' then 'audio' else 'document' end`

/** Follows the index of the room backwards; within a message files stand in their order. */
const statement = sql<ListedFile>(
  'files.list',
  `select ${fileJson} as view, m.id as "messageId", f.seq, f.position, ${authorJson('a', 'm.said_as')} as author, m.created_at as "createdAt"
   from files f join messages m on m.room_id = f.room_id and m.seq = f.seq join accounts a on a.id = m.author_id
   where f.room_id = $1 and f.seq >= $2 and ($3::text is null or ${kindOf} = $3)
     and ($4::bigint is null or f.seq < $4 or (f.seq = $4 and f.position > $5::int))
     and f.search_text || ' ' || a.search_text like all($8::text[])
   order by f.seq desc, f.position limit $6`,
)

export function listFiles(database: Database, wanted: FilesWanted): Promise<ListedFile[]> {
  const { roomId, kind, patterns, firstSeq, after, limit } = wanted
  const place = [after?.seq ?? null, after?.position ?? null]
  return database.search(statement, [roomId, firstSeq, kind, ...place, limit, pictureTypes, patterns])
}
