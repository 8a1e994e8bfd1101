import type { RoomPanel } from '../../navigation/routes.ts'

/** What stands beside a room. */
export const details = {
  titles: {
    about: 'About',
    members: 'Members',
    pins: 'Pinned messages',
    invites: 'Invitations',
    settings: 'Room settings',
  } satisfies Record<RoomPanel, string>,
}
