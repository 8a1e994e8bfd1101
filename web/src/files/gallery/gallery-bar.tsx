import { Dialog } from '@base-ui/react/dialog'
import { Download, MessageSquareText, Minimize, X, ZoomIn, ZoomOut } from 'lucide-react'
import { useAllWords, useLang, usePage } from '../../app/page-context.ts'
import { fullTime } from '../../time/clock.ts'
import { FileName } from '../file-name.tsx'
import type { GalleryPicture } from './gallery.ts'
import type { useZoom } from './use-zoom.ts'

interface GalleryBarProps {
  readonly picture: GalleryPicture
  readonly roomId: string
  readonly zoom: Pick<ReturnType<typeof useZoom>, 'larger' | 'smaller' | 'whole'>
}

/** Whose picture it is, and what can be done with it. */
export function GalleryBar({ picture, roomId, zoom }: GalleryBarProps) {
  const { conversations, messages } = usePage()
  const words = useAllWords()
  const { files } = words
  const lang = useLang()
  const { file, author, createdAt, messageId } = picture
  function showMessage(): void {
    messages.overlay.close('gallery')
    conversations.of(roomId).go({ to: 'message', messageId })
  }
  return (
    <header className="gallery-bar">
      <div className="min-w-0 flex-1">
        <FileName name={file.name} />
        <p className="truncate text-sm text-ink-muted">
          <bdi>{author}</bdi> · <time dateTime={createdAt}>{fullTime(createdAt, lang)}</time>
        </p>
      </div>
      <div className="hidden md:flex">
        <button
          type="button"
          className="tool"
          aria-label={files.gallery.zoomOut}
          title={files.gallery.zoomOut}
          onClick={zoom.smaller}
        >
          <ZoomOut aria-hidden className="size-5" />
        </button>
        <button
          type="button"
          className="tool"
          aria-label={files.gallery.zoomIn}
          title={files.gallery.zoomIn}
          onClick={zoom.larger}
        >
          <ZoomIn aria-hidden className="size-5" />
        </button>
        <button
          type="button"
          className="tool"
          aria-label={files.gallery.whole}
          title={files.gallery.whole}
          onClick={zoom.whole}
        >
          <Minimize aria-hidden className="size-5" />
        </button>
      </div>
      <button
        type="button"
        className="tool"
        aria-label={files.gallery.show}
        title={files.gallery.show}
        onClick={showMessage}
      >
        <MessageSquareText aria-hidden className="size-5" />
      </button>
      <a
        className="tool"
        href={`${file.url}?download=true`}
        download={file.name}
        aria-label={files.download(file.name)}
      >
        <Download aria-hidden className="size-5" />
      </a>
      <Dialog.Close className="tool" aria-label={words.common.close} title={words.common.close}>
        <X aria-hidden className="size-5" />
      </Dialog.Close>
    </header>
  )
}
