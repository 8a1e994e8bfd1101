import { createCell, type Watchable } from '@parley/sdk'

/** Whether the device has a network at all; that there is one does not mean that the server can be reached. */
export function browserNetwork(): Watchable<boolean> {
  const cell = createCell(navigator.onLine)
  for (const name of ['online', 'offline']) addEventListener(name, () => cell.set(navigator.onLine))
  return cell
}
