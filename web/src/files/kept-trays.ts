import { oncePerPerson } from '../app/once-per-person.ts'
import type { Page } from '../page.ts'
import { keepTray } from './keep-tray.ts'
import { browserTrayKeep, type KeptTray, personOf, trayKey } from './tray-keep.ts'
import type { Tray } from './tray.ts'

/** What a tab left behind that was closed is nobody's any more after that. */
const longestMs = 24 * 60 * 60 * 1000

/** A name of this tab that stays when it is loaded anew. */
function tabName(): string {
  try {
    const known = sessionStorage.getItem('parley.tab')
    if (known !== null) return known
    const made = crypto.randomUUID()
    sessionStorage.setItem('parley.tab', made)
    return made
  } catch {
    return crypto.randomUUID()
  }
}

/** Has a tray of this person survive that the page is loaded anew; again for the same one it does nothing. */
export const keptTraysOf: (page: Page, personId: string) => (tray: Tray, roomId: string) => void = oncePerPerson(
  ({ timers }, personId) => {
    const keep = browserTrayKeep()
    const known = new WeakSet<Tray>()
    const isWanted = (kept: KeptTray) => personOf(kept) === personId && timers.now() - kept.keptAt < longestMs
    void keep.prune(isWanted).catch(() => {})
    return (tray, roomId) => {
      if (known.has(tray)) return
      known.add(tray)
      void keepTray(tray, {
        keep,
        key: trayKey(tabName(), personId, roomId),
        timers,
        add: tray.giveBack,
      })
    }
  },
)
