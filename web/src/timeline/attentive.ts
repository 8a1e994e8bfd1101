import { createCell, type Watchable } from '@parley/sdk'

/** Whether somebody is in front of the page: it is in sight and has the focus. */
export function watchAttention(): Watchable<boolean> {
  const look = () => document.visibilityState === 'visible' && document.hasFocus()
  const cell = createCell(look())
  const follow = () => cell.set(look())
  document.addEventListener('visibilitychange', follow)
  window.addEventListener('focus', follow)
  window.addEventListener('blur', follow)
  return cell
}
