/** Whether a place that takes these types takes a file of this one. */
export function isTaken(mime: string, types: readonly string[]): boolean {
  return types.some(
    (type) => type === '*/*' || type === mime || (type.endsWith('/*') && mime.startsWith(type.slice(0, -1))),
  )
}
