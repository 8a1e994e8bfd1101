import type { FileView } from '@parley/protocol/wire'
import type { ReactNode } from 'react'
import { useAllWords, usePage } from '../../app/page-context.ts'
import { useOpenRoom } from '../../conversation/room-context.ts'
import { picturesFound } from '../gallery/pictures-of.ts'
import type { FoundFile } from './found-files.ts'

interface OpenPictureProps {
  readonly file: FileView
  /** What the gallery begins with, the latest first; it finds the rest itself. */
  readonly among: readonly FoundFile[]
  readonly className: string
  readonly children?: ReactNode
}

/** Shows a picture that was found large. */
export function OpenPicture({ file: { id, alt, name }, among, className, children }: OpenPictureProps) {
  const { messages } = usePage()
  const { room } = useOpenRoom().entry
  const { files } = useAllWords()
  const label = files.open(alt === '' ? files.pictureCalled(name) : alt)
  const first = () => picturesFound(among.toReversed())
  return (
    <button
      type="button"
      className={className}
      aria-label={label}
      title={label}
      onClick={() => messages.overlay.show({ is: 'gallery', roomId: room.id, fileId: id, first: first() })}
    >
      {children}
    </button>
  )
}
