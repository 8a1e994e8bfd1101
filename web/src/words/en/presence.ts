import type { PresenceView } from '@parley/protocol/wire'

/** How people are right now. */
export const presence = {
  states: {
    online: 'Online',
    away: 'Away',
    busy: 'Busy',
    invisible: 'Invisible',
    offline: 'Offline',
  } satisfies Record<PresenceView['presence'], string>,
  lastSeen: (when: string) => `Last seen ${when}`,
}
