/** Whether the place still lets its author change what was said then. */
export function isStillEditable(
  { createdAt }: { readonly createdAt: string },
  windowSeconds: number | null,
  now: number,
): boolean {
  return windowSeconds === null || now - Date.parse(createdAt) <= windowSeconds * 1_000
}
