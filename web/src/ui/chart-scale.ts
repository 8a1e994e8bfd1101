export interface ChartPoint {
  readonly key: string
  readonly label: string
  readonly value: number
}

/** The end of an axis that holds the most: a round number whose half is whole. */
export function niceTop(most: number): number {
  if (most <= 2) return 2
  const size = 10 ** Math.floor(Math.log10(most))
  const steps = [1, 2, 4, 6, 8, 10].map((step) => step * size)
  const top = steps.find((each) => each >= most && each % 2 === 0)
  return top ?? size * 10
}
