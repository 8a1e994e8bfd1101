import type { FileReason, FileStatus, FileVariantName } from '@parley/protocol'
import { sql, type Statement } from '../platform/postgres/statement.ts'

/** A file as everybody who may see it is told of it. */
export interface FileRow {
  readonly id: string
  readonly name: string
  readonly mime: string
  readonly size: number
  readonly status: FileStatus
  readonly reason: FileReason | null
  readonly width: number | null
  readonly height: number | null
  readonly duration: number | null
  readonly placeholder: string | null
  readonly alt: string
  readonly variants:
    | readonly { readonly name: FileVariantName; readonly width: number; readonly height: number }[]
    | null
}

/** A file as JSON in the form of `FileRow`; `f` is the file. */
export const fileJson = `jsonb_build_object('id', f.id, 'name', f.name, 'mime', f.mime, 'size', f.size, 'status', f.status,
  'reason', f.reason, 'width', f.width, 'height', f.height, 'duration', f.duration, 'placeholder', f.placeholder, 'alt', f.alt,
  'variants', (select jsonb_agg(jsonb_build_object('name', v.name, 'width', v.width, 'height', v.height)) from file_variants v where v.file_id = f.id))`

/** What a message carries, in order; found by its place, so a message without files costs one look. */
export const filesOf = (message: string) =>
  `(select jsonb_agg(${fileJson} order by f.position) from files f where f.room_id = ${message}.room_id and f.seq = ${message}.seq)`

/** As SQL: what a text is found by with what files are found by behind it, in their order; `f` is a file. */
export function withWordsOf(files: string, text: string, order = 'f.position'): string {
  return `${text} || (select words_together(f.words order by ${order}) from files f where ${files})`
}

/** Takes the files of a batch, in one order for everybody, so that no two messages carry the same one. */
export const lockFiles: Statement<{ id: string }> = sql(
  'roomlog.lockFiles',
  'select id from files where id = any($1::uuid[]) order by id for update',
)
