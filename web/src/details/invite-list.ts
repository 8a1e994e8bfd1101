import type { Answer, RoomView } from '@parley/protocol/wire'
import type { Watchable } from '@parley/sdk'
import { createLoader, type Loader } from '../app/load.ts'

export type Invite = Answer<'invites.list'>['items'][number]

export interface InviteList {
  readonly invites: Loader<readonly Invite[]>
  /** Keeps the list as it is, until the returned function is called. */
  follow(): () => void
}

/** The links into a room. Nobody tells when one is used, but somebody comes by it. */
export function createInviteList(
  list: () => Promise<readonly Invite[]>,
  room: Watchable<{ readonly room: Pick<RoomView, 'memberCount'> } | null>,
): InviteList {
  const invites = createLoader(list)
  const members = () => room.getSnapshot()?.room.memberCount
  return {
    invites,
    follow() {
      let seen = members()
      void invites.reload()
      return room.subscribe(() => {
        if (members() === seen) return
        seen = members()
        void invites.reload()
      })
    },
  }
}
