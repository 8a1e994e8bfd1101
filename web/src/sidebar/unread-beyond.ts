/** Whether something unread stands beyond the upper and the lower edge of what is seen of a list. */
export interface Beyond {
  readonly above: boolean
  readonly below: boolean
}

export interface Stretch {
  readonly top: number
  readonly bottom: number
}

export function findBeyond(rows: readonly Stretch[], view: Stretch): Beyond {
  return {
    above: rows.some(({ bottom }) => bottom <= view.top + 4),
    below: rows.some(({ top }) => top >= view.bottom - 4),
  }
}

/** The unread row to bring into sight: the nearest beyond that edge. */
export function nearestBeyond(rows: readonly Stretch[], view: Stretch, side: keyof Beyond): number {
  return side === 'above'
    ? rows.findLastIndex(({ bottom }) => bottom <= view.top + 4)
    : rows.findIndex(({ top }) => top >= view.bottom - 4)
}
