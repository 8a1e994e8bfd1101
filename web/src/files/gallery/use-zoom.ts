import { type MouseEvent, type PointerEvent, useEffect, useRef, useState } from 'react'
import { fit, moved, type View, wholeView, zoomed } from './zoom.ts'

const step = 1.4
/** As much as somebody wants who asks to see one place closely. */
const close = 2.5

/** Zooming and moving by wheel, fingers and mouse. It begins anew with each picture. */
export function useZoom(pictureId: string | null) {
  const [look, setLook] = useState<{ readonly of: string | null; readonly view: View }>({ of: null, view: wholeView })
  const stage = useRef<HTMLDivElement>(null)
  const picture = useRef<HTMLImageElement>(null)
  const [fingers] = useState(() => new Map<number, { x: number; y: number }>())
  const view = look.of === pictureId ? look.view : wholeView

  function change(make: (view: View, fitted: ReturnType<typeof fit>, room: ReturnType<typeof fit>) => View): void {
    const room = { width: stage.current?.clientWidth ?? 0, height: stage.current?.clientHeight ?? 0 }
    const shown = picture.current
    // A smaller form of it may stand there, in the room of the whole.
    const whole = {
      width: Number(shown?.getAttribute('width') ?? shown?.naturalWidth ?? 0),
      height: Number(shown?.getAttribute('height') ?? shown?.naturalHeight ?? 0),
    }
    if (room.width === 0 || whole.width === 0) return
    setLook((before) => ({
      of: pictureId,
      view: make(before.of === pictureId ? before.view : wholeView, fit(whole, room), room),
    }))
  }

  /** A place in the window, as seen from the middle of the stage. */
  function fromMiddle({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }) {
    const box = stage.current?.getBoundingClientRect()
    if (box === undefined) return { x: 0, y: 0 }
    return { x: clientX - box.left - box.width / 2, y: clientY - box.top - box.height / 2 }
  }

  const zoomBy = (factor: number, at = { x: 0, y: 0 }) =>
    change((before, fitted, room) => zoomed(before, factor, at, fitted, room))

  useEffect(() => {
    const element = stage.current
    if (element === null) return
    // React listens to wheels without a way to keep the page from scrolling with them.
    const onWheel = (event: WheelEvent) => {
      event.preventDefault()
      zoomBy(Math.exp(-event.deltaY / 300), fromMiddle(event))
    }
    element.addEventListener('wheel', onWheel, { passive: false })
    return () => element.removeEventListener('wheel', onWheel)
  })

  function onPointerMove(event: PointerEvent): void {
    const held = fingers
    const before = held.get(event.pointerId)
    if (before === undefined) return
    const now = { x: event.clientX, y: event.clientY }
    const [other] = [...held].flatMap(([id, place]) => (id === event.pointerId ? [] : [place]))
    held.set(event.pointerId, now)
    if (other === undefined) {
      change((each, fitted, room) => moved(each, { x: now.x - before.x, y: now.y - before.y }, fitted, room))
      return
    }
    const apart = (one: typeof now) => Math.hypot(one.x - other.x, one.y - other.y)
    const middle = fromMiddle({ clientX: (now.x + other.x) / 2, clientY: (now.y + other.y) / 2 })
    zoomBy(apart(now) / Math.max(1, apart(before)), middle)
  }

  return {
    view,
    stage,
    picture,
    larger: () => zoomBy(step),
    smaller: () => zoomBy(1 / step),
    whole: () => setLook({ of: pictureId, view: wholeView }),
    onStage: {
      onDoubleClick: (event: MouseEvent) => (view.scale > 1 ? zoomBy(0) : zoomBy(close, fromMiddle(event))),
      onPointerDown(event: PointerEvent): void {
        fingers.set(event.pointerId, { x: event.clientX, y: event.clientY })
        event.currentTarget.setPointerCapture(event.pointerId)
      },
      onPointerMove,
      onPointerUp: (event: PointerEvent) => void fingers.delete(event.pointerId),
      onPointerCancel: (event: PointerEvent) => void fingers.delete(event.pointerId),
    },
  }
}
