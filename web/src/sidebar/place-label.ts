import type { Route } from '../navigation/routes.ts'
import type { FirstWords } from '../words/index.ts'

/** What waits where one can go. */
interface Waiting {
  readonly forMe: number
  readonly asking: number
}

/** A name that says what waits there; undefined where nothing does, and what is written is name enough. */
export function placeLabel(to: Route, { forMe, asking }: Waiting, sidebar: FirstWords['sidebar']): string | undefined {
  if (to.at === 'inbox' && forMe > 0) return sidebar.inboxWith(forMe)
  return to.at === 'people' && asking > 0 ? sidebar.peopleWith(asking) : undefined
}
