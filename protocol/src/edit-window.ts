/** Whether the place still lets its author change what was said then: for so many seconds, or for ever. */
export function isStillEditable(saidAt: number, windowSeconds: number | null, now: number): boolean {
  return windowSeconds === null || now - saidAt <= windowSeconds * 1_000
}
