import { Dialog } from '@base-ui/react/dialog'
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react'
import { useAllWords, usePage, useWatch } from '../../app/page-context.ts'
import { anyChange, whenRoomChanges } from '../../conversation/when-room-changes.ts'
import { useCalm } from '../use-calm.ts'
import { createGallery, type GalleryPicture } from './gallery.ts'
import { GalleryBar } from './gallery-bar.tsx'
import { GalleryWays } from './gallery-ways.tsx'
import { picturesFound } from './pictures-of.ts'
import { useTurn } from './use-turn.ts'
import { useZoom } from './use-zoom.ts'

interface GalleryProps {
  readonly roomId: string
  readonly fileId: string
  readonly first: readonly GalleryPicture[]
}

/** The pictures of a room, one at a time, as large as the window lets them be. */
export function GalleryOverlay({ roomId, fileId, first }: GalleryProps) {
  const { client, messages, timers } = usePage()
  const { files } = useAllWords()
  const [gallery] = useState(() =>
    createGallery({
      first,
      fileId,
      async fetchPage(cursor) {
        const { items, nextCursor } = await client.call('rooms.files', {
          roomId,
          kind: 'image',
          limit: 100,
          ...(cursor !== null && { cursor }),
        })
        return { items: picturesFound(items), nextCursor }
      },
    }),
  )
  const { pictures, at, isGone } = useWatch(gallery)
  useEffect(
    () => whenRoomChanges(client.store.room(roomId), anyChange, timers, () => void gallery.refresh()),
    [client, roomId, timers, gallery],
  )
  const now = pictures[at]
  const { view, stage: room, picture, onStage, larger, smaller, whole } = useZoom(now?.file.id ?? null)
  const turn = useTurn(view.scale === 1, gallery.go)
  const isCalm = useCalm()
  // Once somebody has looked closer, it stays as sharp as it is.
  const [closerId, setCloser] = useState<string | null>(null)
  if (view.scale > 1 && now !== undefined && closerId !== now.file.id) setCloser(now.file.id)
  const [brokenId, setBroken] = useState<string | null>(null)
  const stage = useRef<HTMLDivElement>(null)
  const close = useCallback(() => messages.overlay.close('gallery'), [messages])
  if (now === undefined) return null

  const keys: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => gallery.go(isRightToLeft() ? 1 : -1),
    ArrowRight: () => gallery.go(isRightToLeft() ? -1 : 1),
    Home: () => gallery.goTo('first'),
    End: () => gallery.goTo('last'),
    '+': larger,
    '=': larger,
    '-': smaller,
    '0': whole,
  }
  function onKeyDown(event: KeyboardEvent): void {
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key]
    if (act === undefined) return
    event.preventDefault()
    act()
  }

  const { file } = now
  const isOriginal = closerId === file.id || (file.mime === 'image/gif' && !isCalm)
  const label = file.alt === '' ? files.pictureCalled(file.name) : file.alt
  const { scale, x, y } = view
  return (
    <Dialog.Root open onOpenChange={(open) => !open && close()}>
      <Dialog.Portal>
        <Dialog.Popup className="gallery" initialFocus={stage} onKeyDown={onKeyDown}>
          <Dialog.Title className="sr-only">{files.gallery.title}</Dialog.Title>
          <GalleryBar picture={now} isGone={isGone} roomId={roomId} zoom={{ larger, smaller, whole }} />
          <div ref={stage} tabIndex={-1} className="relative min-h-0 flex-1 outline-none">
            <div
              ref={room}
              className="gallery-stage"
              data-large={scale > 1 ? '' : undefined}
              {...onStage}
              onPointerDownCapture={turn.begin}
              onPointerUpCapture={turn.end}
            >
              {isGone || brokenId === file.id ? (
                <p role="status">{isGone ? files.gallery.gone : files.gallery.broken}</p>
              ) : (
                <img
                  key={file.id}
                  ref={picture}
                  {...(file.width !== null && file.height !== null && { width: file.width, height: file.height })}
                  src={isOriginal ? file.url : (file.variants.medium?.url ?? file.url)}
                  alt={label}
                  draggable={false}
                  style={{ transform: `translate(${x}px, ${y}px) scale(${scale})` }}
                  onError={() => setBroken(file.id)}
                />
              )}
            </div>
            <GalleryWays gallery={gallery} />
          </div>
          <p className={file.alt === '' ? 'sr-only' : 'gallery-alt'} aria-live="polite">
            <bdi>{label}</bdi>
          </p>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

const isRightToLeft = () => document.documentElement.dir === 'rtl'
