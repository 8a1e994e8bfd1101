import type { Page } from '../page.ts'
import { roomRoute } from '../conversation/room-route.ts'
import { createInvitation, type Invitation } from './invitation.ts'

/** Not for one person but for one page: who comes by a link is nobody at first, and then somebody. */
const opened = new WeakMap<Page, Map<string, Invitation>>()

export function invitationOf(page: Page, code: string): Invitation {
  const known = opened.get(page) ?? new Map<string, Invitation>()
  opened.set(page, known)
  const before = known.get(code)
  if (before !== undefined) return before
  const { client, navigation } = page
  const made = createInvitation({
    preview: () => client.call('invites.preview', { code }),
    accept: () => client.call('invites.accept', { code }),
    becomeGuest: () => client.call('auth.guest', {}),
    entered: (room) => navigation.replace(roomRoute(room)),
  })
  known.set(code, made)
  return made
}
