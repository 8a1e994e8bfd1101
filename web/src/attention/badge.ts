import type { Watchable } from '@parley/sdk'
import type { WaitingCounts } from './counts.ts'

/** The title as the tab shows it, with what waits in front. */
function titleWith(title: string, { forMe, isAnyUnread }: WaitingCounts): string {
  if (forMe > 0) return `(${forMe > 99 ? '99+' : forMe}) ${title}`
  return isAnyUnread ? `• ${title}` : title
}

/** Keeps title and icon of the tab, and the icon of the installed page, telling what waits. */
export function showBadge(title: Watchable<string>, counts: Watchable<WaitingCounts>): void {
  const icon = document.querySelector<HTMLLinkElement>('link[rel=icon]')
  const show = () => {
    const waiting = counts.getSnapshot()
    document.title = titleWith(title.getSnapshot(), waiting)
    const href =
      waiting.forMe > 0 ? '/favicon-for-me.svg' : waiting.isAnyUnread ? '/favicon-unread.svg' : '/favicon.svg'
    if (icon !== null && icon.getAttribute('href') !== href) icon.setAttribute('href', href)
    if ('setAppBadge' in navigator) {
      const told = waiting.forMe > 0 ? navigator.setAppBadge(waiting.forMe) : navigator.clearAppBadge()
      told.catch(() => {})
    }
  }
  title.subscribe(show)
  counts.subscribe(show)
  show()
}
