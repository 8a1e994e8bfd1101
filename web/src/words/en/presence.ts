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
  notes: {
    online: 'Others see that you are here.',
    away: 'You are here, but not at it.',
    busy: 'You would rather not be disturbed.',
    invisible: 'Others see you as offline.',
  },
  label: 'Presence',
  lastSeen: (when: string) => `Last seen ${when}`,
  setFailed: 'Your presence could not be changed',
}
