import { Dialog } from '@base-ui/react/dialog'
import { Minus, Plus } from 'lucide-react'
import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useId, useRef, useState } from 'react'
import { useAllWords } from '../app/page-context.ts'
import { Button } from '../ui/button.tsx'
import { type Crop, movedCrop, sizedCrop, widestCrop } from './crop.ts'
import { BackCloses } from '../layout/use-back-closes.tsx'

interface CropDialogProps {
  readonly picture: ImageBitmap
  /** What has the focus afterwards. */
  readonly backTo: RefObject<HTMLElement | null>
  readonly onUse: (crop: Crop) => void
  readonly onClose: () => void
}

const step = 0.05
const zoom = 1.15
/** Enough for what is shown to be sharp. */
const pixels = 576

/** Asks which square of a picture is shown. */
export function CropDialog({ picture, backTo, onUse, onClose }: CropDialogProps) {
  const words = useAllWords()
  const { avatar } = words.files
  const hintId = useId()
  const stage = useRef<HTMLDivElement>(null)
  const painted = useRef<HTMLCanvasElement>(null)
  const [crop, setCrop] = useState(() => widestCrop(picture))
  const move = (x: number, y: number) => setCrop((now) => movedCrop(now, { x, y }, picture))
  const size = (factor: number) => setCrop((now) => sizedCrop(now, factor, picture))

  useEffect(() => {
    const context = painted.current?.getContext('2d')
    context?.clearRect(0, 0, pixels, pixels)
    context?.drawImage(picture, crop.x, crop.y, crop.side, crop.side, 0, 0, pixels, pixels)
  }, [picture, crop])
  useEffect(() => {
    const element = stage.current
    // React listens to wheels without a way to keep what is behind from scrolling with them.
    const onWheel = (event: WheelEvent) => {
      event.preventDefault()
      setCrop((now) => sizedCrop(now, Math.exp(event.deltaY / 400), picture))
    }
    element?.addEventListener('wheel', onWheel, { passive: false })
    return () => element?.removeEventListener('wheel', onWheel)
  }, [picture])

  const keys: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => move(-step, 0),
    ArrowRight: () => move(step, 0),
    ArrowUp: () => move(0, -step),
    ArrowDown: () => move(0, step),
    '+': () => size(1 / zoom),
    '=': () => size(1 / zoom),
    '-': () => size(zoom),
  }
  function onKeyDown(event: KeyboardEvent): void {
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key]
    if (act === undefined) return
    event.preventDefault()
    act()
  }
  function onPointerMove({ buttons, movementX, movementY, currentTarget }: PointerEvent<HTMLDivElement>): void {
    if (buttons === 0) return
    const { width, height } = currentTarget.getBoundingClientRect()
    move(-movementX / width, -movementY / height)
  }
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <BackCloses close={onClose} />
        <Dialog.Backdrop className="scrim z-20" />
        <Dialog.Popup
          initialFocus={stage}
          finalFocus={backTo}
          className="popup fixed inset-x-4 top-[8dvh] z-20 mx-auto flex max-h-[84dvh] max-w-sm flex-col gap-4 overflow-y-auto p-5"
        >
          <Dialog.Title className="font-display text-xl font-semibold">{avatar.title}</Dialog.Title>
          {/* It is moved in two directions, for which there is no role of its own. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
          <div
            ref={stage}
            role="application"
            aria-label={avatar.part}
            aria-describedby={hintId}
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
            tabIndex={0}
            className="crop-stage"
            onKeyDown={onKeyDown}
            onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
            onPointerMove={onPointerMove}
          >
            <canvas ref={painted} width={pixels} height={pixels} className="size-full" />
          </div>
          <div className="flex justify-center gap-2">
            <Button shape="icon" aria-label={avatar.smaller} title={avatar.smaller} onClick={() => size(zoom)}>
              <Minus aria-hidden className="size-5" />
            </Button>
            <Button shape="icon" aria-label={avatar.larger} title={avatar.larger} onClick={() => size(1 / zoom)}>
              <Plus aria-hidden className="size-5" />
            </Button>
          </div>
          <p id={hintId} className="text-sm text-ink-muted">
            {avatar.hint}
          </p>
          <div className="flex flex-wrap justify-end gap-3">
            <Dialog.Close render={<Button>{words.common.cancel}</Button>} />
            <Button tone="primary" onClick={() => onUse(crop)}>
              {avatar.use}
            </Button>
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
