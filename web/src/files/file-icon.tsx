import { fileKindOf } from '@parley/protocol/wire'
import { File, FileArchive, FileAudio, FileImage, FileText, FileVideo, TriangleAlert } from 'lucide-react'

const kinds = { image: FileImage, video: FileVideo, audio: FileAudio, document: File }

/** What kind of file it is, at a glance. */
export function FileIcon({ mime, isFailed }: { readonly mime: string; readonly isFailed: boolean }) {
  if (isFailed) return <TriangleAlert aria-hidden className="size-6" />
  if (/zip|tar|gzip|rar|7z|compressed/.test(mime)) return <FileArchive aria-hidden className="size-6" />
  if (mime.startsWith('text/') || mime === 'application/pdf') return <FileText aria-hidden className="size-6" />
  const Icon = kinds[fileKindOf(mime)]
  return <Icon aria-hidden className="size-6" />
}
