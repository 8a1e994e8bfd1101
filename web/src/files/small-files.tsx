import { type FileView, fileKindOf } from '@parley/protocol/wire'
import { Paperclip } from 'lucide-react'
import { ComingPicture } from './coming-picture.tsx'

/** What is with a message that is listed somewhere: pictures as such, everything else by its name. */
export function SmallFiles({ files }: { readonly files: readonly FileView[] }) {
  return (
    <span className="mt-1 flex min-w-0 flex-wrap items-center gap-2">
      {files.map((file) => {
        const { id, name, alt, placeholder } = file
        const small = smallForm(file)
        return small === undefined ? (
          <span key={id} className="flex min-w-0 items-center gap-1 text-sm text-ink-muted">
            <Paperclip aria-hidden className="size-4 flex-none" />
            <bdi className="min-w-0 truncate">{name}</bdi>
          </span>
        ) : (
          <span key={id} className="file-card-icon" title={name}>
            <ComingPicture src={small.url} placeholder={placeholder} alt={alt === '' ? name : alt} loading="lazy" />
          </span>
        )
      })}
    </span>
  )
}

/** What is shown of it where there is little room; nothing of what has a name only. */
export function smallForm({ mime, status, variants }: FileView): FileView['variants']['thumb'] {
  return status === 'ready' && fileKindOf(mime) !== 'audio' ? variants.thumb : undefined
}
