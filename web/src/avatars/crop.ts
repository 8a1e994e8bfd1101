/** The square of a picture that is shown, in its own pixels. */
export interface Crop {
  readonly x: number
  readonly y: number
  readonly side: number
}

interface Size {
  readonly width: number
  readonly height: number
}

/** Below that there would be nothing but single pixels to see. */
const leastSide = 48

/** As much as a square can hold, from the middle. */
export function widestCrop({ width, height }: Size): Crop {
  const side = Math.min(width, height)
  return { x: (width - side) / 2, y: (height - side) / 2, side }
}

/** Moved by parts of what is seen; never beyond the picture. */
export function movedCrop({ x, y, side }: Crop, by: { readonly x: number; readonly y: number }, picture: Size): Crop {
  return bounded({ x: x + by.x * side, y: y + by.y * side, side }, picture)
}

/** More of the picture is seen with a factor above one, and less below; its middle stays. */
export function sizedCrop({ x, y, side }: Crop, factor: number, picture: Size): Crop {
  const widest = Math.min(picture.width, picture.height)
  const next = Math.min(widest, Math.max(Math.min(leastSide, widest), side * factor))
  return bounded({ x: x + (side - next) / 2, y: y + (side - next) / 2, side: next }, picture)
}

function bounded({ x, y, side }: Crop, { width, height }: Size): Crop {
  const keep = (value: number, most: number) => Math.min(most, Math.max(0, value))
  return { x: keep(x, width - side), y: keep(y, height - side), side }
}
