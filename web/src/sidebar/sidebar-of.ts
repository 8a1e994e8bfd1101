import { oncePerPerson } from '../app/once-per-person.ts'
import { derive } from '../app/derive.ts'
import { findRoom } from '../conversation/find-room.ts'
import { roomTitle } from '../conversation/room-title.ts'
import { keptCell } from '../layout/kept-cell.ts'
import { parseArrangement } from './arrangement.ts'
import { createSidebar } from './sidebar.ts'
import { createTitleOrder } from './title-order.ts'

/** The sidebar of whoever is signed in. */
export const sidebarOf = oncePerPerson(({ client, navigation, catalogue, timers }) => {
  const { rooms } = client.store
  const meId = client.store.me.getSnapshot()?.id ?? ''
  const order = createTitleOrder(({ room }) => roomTitle(room, meId, { direct: '', deletedAccount: '' }))
  const current = derive([navigation, rooms], () => {
    const { route } = navigation.getSnapshot()
    return route.at === 'room' ? (findRoom(rooms.getSnapshot(), route.room)?.room.id ?? null) : null
  })
  const sidebar = createSidebar({
    rooms,
    arrangement: keptCell('parley.sidebar', parseArrangement),
    current,
    failed: client.outbox.failed,
    byTitle: (entries) => order(entries, catalogue.getSnapshot().lang),
    now: () => timers.now(),
  })
  return { ...sidebar, current }
})
