import { basePath, type FileView } from '@parley/protocol'
import type { FileRow } from '../../roomlog/files.ts'

/** A file; the same for everybody who may see it, so its addresses hold nothing of who asks. */
export function viewFile(row: FileRow): FileView {
  const url = `${basePath}/files/${row.id}`
  const variants = (row.variants ?? []).map(({ name, width, height }): [string, FileView['variants']['thumb']] => [
    name,
    { url: `${url}?variant=${name}`, width, height },
  ])
  const { id, name, mime, size, status, reason, width, height, duration, placeholder, alt } = row
  return {
    id,
    name,
    mime,
    size,
    status,
    reason,
    width,
    height,
    duration,
    placeholder,
    alt,
    url,
    variants: Object.fromEntries(variants),
  }
}
