import { createCell, type Watchable } from '@parley/sdk'

/** A value made from others, made anew after each change of them. */
export function derive<T>(sources: readonly Watchable<unknown>[], make: () => T): Watchable<T> {
  const cell = createCell(make())
  for (const source of sources) source.subscribe(() => cell.set(make()))
  return cell
}
