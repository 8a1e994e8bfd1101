/** How a picture is looked at: how many times as large as it fits, and how far it is moved from the middle, in pixels. */
export interface View {
  readonly scale: number
  readonly x: number
  readonly y: number
}

interface Point {
  readonly x: number
  readonly y: number
}

interface Size {
  readonly width: number
  readonly height: number
}

export const wholeView: View = { scale: 1, x: 0, y: 0 }
const most = 8

/** Larger or smaller by a factor; what is at a point, as seen from the middle, stays there. */
export function zoomed({ scale, x, y }: View, factor: number, at: Point, fitted: Size, room: Size): View {
  const next = Math.min(most, Math.max(1, scale * factor))
  const by = next / scale
  return bounded({ scale: next, x: at.x - (at.x - x) * by, y: at.y - (at.y - y) * by }, fitted, room)
}

export function moved({ scale, x, y }: View, by: Point, fitted: Size, room: Size): View {
  return bounded({ scale, x: x + by.x, y: y + by.y }, fitted, room)
}

/** No edge comes further in than it must: there is nothing to see beside a picture. */
function bounded({ scale, x, y }: View, fitted: Size, room: Size): View {
  const reach = (length: number, space: number) => Math.max(0, (length * scale - space) / 2)
  const keep = (value: number, limit: number) => Math.min(limit, Math.max(-limit, value))
  return {
    scale,
    x: keep(x, reach(fitted.width, room.width)),
    y: keep(y, reach(fitted.height, room.height)),
  }
}

/** A picture as large as it fits, and not larger than it is. */
export function fit(picture: Size, room: Size): Size {
  const scale = Math.min(1, room.width / picture.width, room.height / picture.height)
  return { width: picture.width * scale, height: picture.height * scale }
}
