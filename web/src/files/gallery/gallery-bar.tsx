import { Dialog } from '@base-ui/react/dialog'
import { Download, type LucideIcon, MessageSquareText, Minimize, X, ZoomIn, ZoomOut } from 'lucide-react'
import { useAllWords, useLang, usePage, useWatch } from '../../app/page-context.ts'
import { usePanel } from '../../conversation/use-panel.ts'
import { PersonName } from '../../people/person-name.tsx'
import { fullTime } from '../../time/clock.ts'
import { FileName } from '../file-name.tsx'
import type { GalleryPicture } from './gallery.ts'
import type { useZoom } from './use-zoom.ts'

interface GalleryBarProps {
  readonly picture: GalleryPicture
  /** Only what it was can be said of it. */
  readonly isGone: boolean
  readonly roomId: string
  readonly zoom: Pick<ReturnType<typeof useZoom>, 'larger' | 'smaller' | 'whole'>
}

/** Whose picture it is, and what can be done with it. */
export function GalleryBar({ picture, isGone, roomId, zoom }: GalleryBarProps) {
  const { client } = usePage()
  const words = useAllWords()
  const { files } = words
  const lang = useLang()
  const { file, author, createdAt } = picture
  // Whoever looks in from outside has no place to go to in it.
  const isInside = useWatch(client.store.room(roomId)) !== null
  return (
    <header className="gallery-bar">
      <div className="min-w-0 flex-1">
        <FileName name={file.name} />
        <p className="truncate text-sm text-ink-muted">
          <bdi>
            <PersonName person={author} />
          </bdi>{' '}
          · <time dateTime={createdAt}>{fullTime(createdAt, lang)}</time>
        </p>
      </div>
      <div className="hidden md:flex">
        <Tool label={files.gallery.zoomOut} Icon={ZoomOut} onClick={zoom.smaller} />
        <Tool label={files.gallery.zoomIn} Icon={ZoomIn} onClick={zoom.larger} />
        <Tool label={files.gallery.whole} Icon={Minimize} onClick={zoom.whole} />
      </div>
      {!isGone && (
        <>
          {isInside && <ShowTool roomId={roomId} messageId={picture.messageId} />}
          <a
            className="tool"
            href={`${file.url}?download=true`}
            download={file.name}
            aria-label={files.download(file.name)}
          >
            <Download aria-hidden className="size-5" />
          </a>
        </>
      )}
      <Dialog.Close className="tool" aria-label={words.common.close} title={words.common.close}>
        <X aria-hidden className="size-5" />
      </Dialog.Close>
    </header>
  )
}

/** Leads to the message that carries it. */
function ShowTool({ roomId, messageId }: { readonly roomId: string; readonly messageId: string }) {
  const { conversations, form, messages, navigation } = usePage()
  const { close } = usePanel()
  const { files } = useAllWords()
  function showMessage(): void {
    messages.overlay.close('gallery')
    conversations.of(roomId).go({ to: 'message', messageId })
    // Where a panel covers the conversation, it makes way.
    const { route } = navigation.getSnapshot()
    if (form.getSnapshot() !== 'desktop' && route.at === 'room' && route.panel !== null) close()
  }
  return <Tool label={files.gallery.show} Icon={MessageSquareText} onClick={showMessage} />
}

interface ToolProps {
  readonly label: string
  readonly Icon: LucideIcon
  readonly onClick: () => void
}

function Tool({ label, Icon, onClick }: ToolProps) {
  return (
    <button type="button" className="tool" aria-label={label} title={label} onClick={onClick}>
      <Icon aria-hidden className="size-5" />
    </button>
  )
}
