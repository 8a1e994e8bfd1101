/** A name among Arabic words keeps its own direction, and does not turn what stands around it. */
export function isolated(name: string): string {
  return `\u2068${name}\u2069`
}
