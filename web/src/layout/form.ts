import type { Watchable } from '@parley/sdk'

/** How many panes stand side by side: one on a phone, two on a tablet, three on a desktop. */
export type Form = 'phone' | 'tablet' | 'desktop'

/** The same places as the breakpoints of the styles. */
const sidebarFits = '(min-width: 48em)'
const detailsFit = '(min-width: 68em)'

/** What the window has room for, now and as it changes. */
export function watchForm(): Watchable<Form> {
  const queries = [matchMedia(sidebarFits), matchMedia(detailsFit)] as const
  return {
    getSnapshot: () => (queries[1].matches ? 'desktop' : queries[0].matches ? 'tablet' : 'phone'),
    subscribe(listener) {
      for (const query of queries) query.addEventListener('change', listener)
      return () => {
        for (const query of queries) query.removeEventListener('change', listener)
      }
    },
  }
}
