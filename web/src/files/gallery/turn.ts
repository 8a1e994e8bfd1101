interface Point {
  readonly x: number
  readonly y: number
}

/** A finger that is drawn less far meant nothing by it. */
const farEnough = 48

/** Where a finger leads that was drawn across a picture: as a page is turned, what comes next is drawn in from the end of the line. */
export function decideTurn(from: Point, to: Point, dir: 'ltr' | 'rtl'): -1 | 0 | 1 {
  const [across, along] = [to.x - from.x, to.y - from.y]
  if (Math.abs(across) < farEnough || Math.abs(across) < Math.abs(along) * 1.5) return 0
  return across < 0 === (dir === 'ltr') ? 1 : -1
}
