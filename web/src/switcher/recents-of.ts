import { oncePerPerson } from '../app/once-per-person.ts'
import { keptCell } from '../layout/kept-cell.ts'
import { sidebarOf } from '../sidebar/sidebar-of.ts'
import { parseRecents, rememberVisits } from './recents.ts'

/** Where whoever is signed in has been lately. */
export const recentsOf = oncePerPerson((page) => {
  const meId = page.client.store.me.getSnapshot()?.id ?? ''
  return rememberVisits(sidebarOf(page, meId).current, keptCell('parley.recents', parseRecents))
})
