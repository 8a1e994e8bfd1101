/** Everybody is in one room of each size. */
export const roomSizes = [10, 100, 1_000] as const

export function roomName(size: number, index: number): string {
  return `${size}-${index}`
}
