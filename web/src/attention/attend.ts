import type { MessageView } from '@parley/protocol/wire'
import type { Client } from '@parley/sdk'
import { findRoom } from '../conversation/find-room.ts'
import { roomRoute } from '../conversation/room-route.ts'
import { roomTitle } from '../conversation/room-title.ts'
import type { Notices } from '../notices/notices.ts'
import type { Navigation } from '../navigation/navigation.ts'
import { formatPath, parsePath } from '../navigation/routes.ts'
import type { PreferencesMachine } from '../preferences/preferences.ts'
import type { Timers } from '../time/timers.ts'
import type { Catalogues } from '../words/index.ts'
import { callForAttention } from './attention.ts'
import { browserNotifier, hearOpenings } from './notifier.ts'
import { electSpeaker } from './speaker.ts'
import { playTone } from './tone.ts'
import { watchInfected } from './watch-infected.ts'
import { watchUnsent } from './watch-unsent.ts'

export interface AttendPorts {
  readonly client: Client
  readonly navigation: Navigation
  readonly preferences: PreferencesMachine
  readonly catalogue: Catalogues
  readonly timers: Timers
  readonly notices: Notices
}

/** Calls for attention by what this browser has: a tone, and the notifications of its system. */
export function attend({ client, navigation, preferences, catalogue, timers, notices }: AttendPorts): void {
  const { rooms, me } = client.store
  const open = (path: string) => navigation.go(parsePath(path))
  const notifier = browserNotifier(open)
  hearOpenings(open)

  function isLookingAt(roomId: string): boolean {
    if (document.visibilityState !== 'visible' || !document.hasFocus()) return false
    const { route } = navigation.getSnapshot()
    return route.at === 'room' && findRoom(rooms.getSnapshot(), route.room)?.room.id === roomId
  }

  watchInfected({
    notices: client.store.notices,
    tell: (name) =>
      void catalogue.whole().then(({ files }) => notices.tell({ kind: 'problem', title: files.infected(name) })),
    // Another device may have told of it as well; what cannot be dismissed now is told again another time.
    dismiss: (noticeId) => void client.call('notices.dismiss', { noticeId }).catch(() => {}),
  })
  watchUnsent(client.outbox.failed, (roomId) => {
    const entry = rooms.getSnapshot().find(({ room }) => room.id === roomId)
    const { route } = navigation.getSnapshot()
    if (entry === undefined || (route.at === 'room' && findRoom([entry], route.room) !== null)) return
    void catalogue.whole().then(({ attention, frame }) => {
      const title = attention.notSent(roomTitle(entry.room, me.getSnapshot()?.id ?? '', frame))
      const run = () => navigation.go(roomRoute(entry.room))
      notices.tell({ kind: 'problem', title, action: { label: attention.showIt, run } })
    })
  })
  callForAttention({
    rooms,
    me,
    wishes: preferences,
    timers,
    isBlocked: (userId) => client.store.contacts.getSnapshot().get(userId)?.state === 'blocked',
    isLookingAt,
    isSpeaker: electSpeaker('parley.attention'),
    playTone: () => {
      // A browser that has not been touched yet plays nothing; there is nobody to tell.
      playTone(preferences.getSnapshot().soundName).catch(() => {})
    },
    show({ entry: { room }, message }, why) {
      const path = formatPath(roomRoute(room, { message: message.id }))
      void Promise.all([catalogue.whole(), bodyOf(message)]).then(([{ attention, frame }, body]) => {
        const where = roomTitle(room, me.getSnapshot()?.id ?? '', frame)
        const title = attention.titles[why](message.author.displayName, where)
        void notifier.show({ key: room.id, title, body, path })
      })
    },
    withdraw: (roomId) => void notifier.withdraw(roomId),
  })
}

/** What reads messages comes with the rooms. Without it nothing of one is told, rather than what was hidden in it. */
async function bodyOf(message: MessageView): Promise<string> {
  const module = await import('../message/told-of.ts').catch(() => null)
  return module?.toldOf(message) ?? ''
}
