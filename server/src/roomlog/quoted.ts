import { type AuthorRow, authorJson } from './author.ts'

/** The message that a reply answers, with as much of it as may be quoted. */
export interface Quoted {
  readonly id: string
  readonly seq: number
  readonly author: AuthorRow
  readonly content: string
  readonly isCut: boolean
  /** Of what it carries, where it says nothing. */
  readonly fileNames: readonly string[] | null
  readonly isDeleted: boolean
  readonly isHidden: boolean
}

/** Where in a statement the message stands: as SQL, all but the author, which is the name of their row. */
type QuotedColumns = Readonly<
  Record<'id' | 'roomId' | 'seq' | 'content' | 'deletedAt' | 'historyVisibility' | 'author' | 'saidAs', string>
>

/** As JSON in the form of `Quoted`. What is hidden from some is not even read. */
export function quotedJson(columns: QuotedColumns): string {
  const { id, roomId, seq, content, deletedAt, historyVisibility, author, saidAs } = columns
  const isOpen = `${historyVisibility} = 'all'`
  return `jsonb_build_object('id', ${id}, 'seq', ${seq}, 'author', ${authorJson(author, saidAs)},
      'content', case when ${isOpen} then left(${content}, 1000) else '' end, 'isCut', ${isOpen} and char_length(${content}) > 1000,
      'fileNames', case when ${isOpen} and ${content} = '' then (
        select jsonb_agg(qf.name order by qf.position) from files qf where qf.room_id = ${roomId} and qf.seq = ${seq}) end,
      'isDeleted', ${deletedAt} is not null, 'isHidden', not ${isOpen})`
}
