import type { MembershipView } from '@parley/protocol/wire'
import type { RoomEntry } from '@parley/sdk'
import { roomRoute } from '../conversation/room-route.ts'
import { formatPath } from '../navigation/routes.ts'
import type { Page } from '../page.ts'

const hourMs = 3_600_000

/** What somebody can do about a room they are in, without going there. What fails is told. */
export function roomActions(page: Page, { room, membership }: RoomEntry) {
  const { client, notices, catalogue, navigation, timers, tellFailure } = page
  const roomId = room.id

  async function attempt(work: () => Promise<unknown>): Promise<void> {
    try {
      await work()
    } catch (error) {
      tellFailure(
        ({ roomMenu }) => roomMenu.failed,
        error,
        () => void attempt(work),
      )
    }
  }
  const setNotify = (level: MembershipView['notify'], mutedUntil: string | null) =>
    attempt(() => client.call('rooms.notify', { roomId, level, mutedUntil }))

  return {
    markRead: () => client.markRead(roomId, room.seq),
    notify: (level: MembershipView['notify']) => setNotify(level, null),
    mute: (on: boolean) => setNotify(membership.notify, on ? new Date(timers.now() + hourMs).toISOString() : null),
    /** Among the favourites, before another of them or at the end; or not any more. */
    favourite: (on: boolean, before: string | null) =>
      attempt(() => client.call('rooms.favourite', { roomId, favourite: on, ...(before !== null && { before }) })),
    leave: () =>
      attempt(async () => {
        await client.call('rooms.leave', { roomId })
        const { route } = navigation.getSnapshot()
        if (route.at === 'room' && (route.room === room.slug || route.room === roomId))
          navigation.replace({ at: 'home' })
      }),
    async copyLink() {
      try {
        await navigator.clipboard.writeText(location.origin + formatPath(roomRoute(room)))
        const { roomMenu } = await catalogue.whole()
        notices.tell({ kind: 'success', title: roomMenu.copied })
      } catch (error) {
        tellFailure(({ roomMenu }) => roomMenu.copyFailed, error)
      }
    },
  }
}
