import { createHeldQueue, type HeldQueue } from '../admin/held/held.ts'
import { createReports, type Reports } from '../admin/reports/reports.ts'
import type { Page } from '../page.ts'

export interface RoomOrder {
  readonly held: HeldQueue
  readonly reports: Reports
  /** Looks again now and then until what it answers is called: nobody is told of what others report and decide. */
  watch(): () => void
}

const lookMs = 30_000
/** Who has asked for more than one page would lose the place they are at. */
const firstPage = 50

/** What waits for those who keep order in one room. */
export function createRoomOrder(
  page: Pick<Page, 'client' | 'timers' | 'tellFailure' | 'catalogue'>,
  { roomId, meId }: { readonly roomId: string; readonly meId: string },
): RoomOrder {
  const [held, reports] = [createHeldQueue(page, roomId), createReports(page, meId, roomId)]
  return {
    held,
    reports,
    watch() {
      let stop = () => {}
      const wait = () => {
        stop = page.timers.after(lookMs, () => {
          for (const list of [held.list, reports.list]) if (list.getSnapshot().items.length <= firstPage) list.refresh()
          wait()
        })
      }
      wait()
      return () => stop()
    },
  }
}
