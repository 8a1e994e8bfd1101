/** What a picture takes of a message at most, in rem. */
const widest = 25
const highest = 20
/** Enough to be seen and pressed. */
const least = 5

interface Size {
  readonly width: number | null
  readonly height: number | null
}

/** Room for pictures in a message: as wide as `width` rem where that fits, and always in this shape. */
export interface PictureBox {
  readonly width: number
  /** Width over height. */
  readonly ratio: number
  readonly rows: readonly PictureRow[]
}

export interface PictureRow {
  /** How many stand in it. */
  readonly count: number
  /** As a share of the width. */
  readonly height: number
}

/**
 * The room that pictures take. It follows from what is known before any of them is there, so that nothing moves when they come.
 */
export function mosaic(pictures: readonly Size[]): PictureBox | null {
  const [first] = pictures
  if (first === undefined) return null
  if (pictures.length === 1) return single(first)
  // Tiles are squares; only the first can have a row for itself.
  const rows = rowsOf(pictures.length).map((count) => ({ count, height: count === 1 ? heightAlone(first) : 1 / count }))
  const height = rows.reduce((sum, row) => sum + row.height, 0)
  return { width: widest, ratio: 1 / height, rows }
}

/** One above others has the shape of a photograph, wide or high, so that nothing of most of them is cut off. */
function heightAlone({ width, height }: Size): number {
  return width === null || height === null ? 0.6 : Math.min(0.75, Math.max(0.4, height / width))
}

/** One keeps its shape, unless that is so long or so high that nothing could be seen. */
function single({ width, height }: Size): PictureBox {
  if (width === null || height === null) return { width: 20, ratio: 4 / 3, rows: [{ count: 1, height: 1 }] }
  const ratio = Math.min(5, Math.max(0.4, width / height))
  // A small one is not blown up; a rem is about sixteen pixels.
  const natural = Math.max(least, width / 16)
  return { width: Math.max(least, Math.min(widest, highest * ratio, natural)), ratio, rows: [{ count: 1, height: 1 }] }
}

/** Twos and threes, the larger ones first: 3 is one above two, 5 is two above three. */
function rowsOf(count: number): readonly number[] {
  if (count === 3) return [1, 2]
  if (count === 2 || count === 4) return Array.from({ length: count / 2 }, () => 2)
  const twos = [0, 2, 1][count % 3] ?? 0
  return [...Array.from({ length: twos }, () => 2), ...Array.from({ length: (count - twos * 2) / 3 }, () => 3)]
}

/** A card of a file, with the gap before it, in rem. */
export const cardRem = 4.125

/** About how high all of it is where so many pixels are there. */
export function filesHeight(pictures: readonly Size[], cards: number, width: number): number {
  const box = mosaic(pictures)
  return (box === null ? 0 : Math.min(box.width * 16, width) / box.ratio + 8) + cards * cardRem * 16
}
