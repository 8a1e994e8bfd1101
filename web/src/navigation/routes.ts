export const settingsSections = [
  'profile',
  'appearance',
  'language',
  'notifications',
  'shortcuts',
  'privacy',
  'devices',
  'account',
  'storage',
  'bots',
] as const

export type SettingsSection = (typeof settingsSections)[number]

/** What those who keep order or run the place see of it. */
export const adminSections = [
  'overview',
  'people',
  'rooms',
  'reports',
  'held',
  'rules',
  'sanctions',
  'announcements',
  'invites',
  'settings',
  'storage',
  'stats',
  'health',
  'audit',
  'jobs',
] as const
export type AdminSection = (typeof adminSections)[number]

/** What can stand beside a room. */
const roomPanels = [
  'about',
  'members',
  'pins',
  'files',
  'search',
  'invites',
  'webhooks',
  'moderation',
  'settings',
] as const
export type RoomPanel = (typeof roomPanels)[number]

export const inboxTabs = ['unread', 'mentions', 'saved'] as const
export type InboxTab = (typeof inboxTabs)[number]

export const contactsTabs = ['all', 'requests', 'blocked'] as const
export type ContactsTab = (typeof contactsTabs)[number]

/** Every place in the page that has an address. */
export type Route =
  | { readonly at: 'home' }
  /** Everything unread, every mention, and what was put by. */
  | { readonly at: 'inbox'; readonly tab: InboxTab }
  /** Looking for messages in all rooms; what is looked for may be empty. */
  | { readonly at: 'search'; readonly q: string }
  /** The directory of public rooms. */
  | { readonly at: 'rooms' }
  | { readonly at: 'new-room' }
  /** `room` is a slug or an id; `message` is the message to show, by its id. */
  | {
      readonly at: 'room'
      readonly room: string
      readonly message: string | null
      readonly panel: RoomPanel | null
    }
  | { readonly at: 'invite'; readonly code: string }
  /** Everybody; `userId` is whose card is open. */
  | { readonly at: 'people'; readonly userId: string | null }
  /** One’s contacts, the requests for it, and whom one keeps away. */
  | { readonly at: 'contacts'; readonly tab: ContactsTab; readonly userId: string | null }
  | { readonly at: 'settings'; readonly section: SettingsSection | null }
  /** `id` is which one of the section is open. */
  | { readonly at: 'admin'; readonly section: AdminSection | null; readonly id: string | null }
  /** `next` is the path that was asked for before signing in. */
  | { readonly at: 'sign-in'; readonly next: string | null }
  /** `invite` is what lets them in where that takes an invitation. */
  | { readonly at: 'register'; readonly next: string | null; readonly invite?: string }
  /** A new password, by a code from those who run the place. */
  | { readonly at: 'reset'; readonly code: string }
  | { readonly at: 'upgrade' }
  | { readonly at: 'unknown'; readonly path: string }

/** Only ever compared with itself: whatever resolves to another origin is not a path of this place. */
const here = 'http://here.invalid'

/** A path of this very place, or null: an address that leads elsewhere must never be followed after a sign-in. */
export function ownPath(path: string | null): string | null {
  if (path === null || !path.startsWith('/')) return null
  try {
    const url = new URL(path, here)
    return url.origin === here ? url.pathname + url.search : null
  } catch {
    return null
  }
}

export function parsePath(path: string): Route {
  const own = ownPath(path)
  if (own === null) return { at: 'unknown', path }
  const url = new URL(own, here)
  const [first = '', second = null, ...rest] = url.pathname.split('/').filter((part) => part !== '')
  const next = ownPath(url.searchParams.get('next'))
  if (first === 'r' && second !== null && rest.length <= 1) {
    const asked = url.searchParams.get('panel')
    const panel = roomPanels.find((known) => known === asked) ?? null
    return { at: 'room', room: second, message: rest[0] ?? null, panel }
  }
  if (first === 'contacts' && rest.length <= 1) return parseContacts(second, rest[0] ?? null, own)
  if (first === 'admin' && rest.length <= 1) return parseAdmin(second, rest[0] ?? null, own)
  if (rest.length > 0) return { at: 'unknown', path: own }
  if (first === 'rooms' && second === 'new') return { at: 'new-room' }
  if ((first === 'invite' || first === 'reset') && second !== null) return { at: first, code: second }
  if (first === 'people') return { at: 'people', userId: second }
  if (first === 'inbox') return parseInbox(second, own)
  if (first === 'settings') return parseSettings(second, own)
  if (second !== null) return { at: 'unknown', path: own }
  if (first === '') return { at: 'home' }
  if (first === 'search') return { at: 'search', q: url.searchParams.get('q') ?? '' }
  const invite = url.searchParams.get('invite')
  if (first === 'register' && invite !== null) return { at: first, next, invite }
  if (first === 'sign-in' || first === 'register') return { at: first, next }
  if (first === 'upgrade' || first === 'rooms') return { at: first }
  return { at: 'unknown', path: own }
}

function parseSettings(name: string | null, path: string): Route {
  if (name === null) return { at: 'settings', section: null }
  const section = settingsSections.find((known) => known === name)
  return section === undefined ? { at: 'unknown', path } : { at: 'settings', section }
}

function parseAdmin(name: string | null, id: string | null, path: string): Route {
  const section = adminSections.find((known) => known === name) ?? null
  return section === null && name !== null ? { at: 'unknown', path } : { at: 'admin', section, id }
}

function parseInbox(name: string | null, path: string): Route {
  const tab = inboxTabs.find((known) => known === (name ?? 'unread'))
  return tab === undefined ? { at: 'unknown', path } : { at: 'inbox', tab }
}

function parseContacts(name: string | null, userId: string | null, path: string): Route {
  const tab = contactsTabs.find((known) => known === (name ?? 'all'))
  return tab === undefined ? { at: 'unknown', path } : { at: 'contacts', tab, userId }
}

export function formatPath(route: Route): string {
  switch (route.at) {
    case 'home':
      return '/'
    case 'inbox':
      return route.tab === 'unread' ? '/inbox' : `/inbox/${route.tab}`
    case 'search':
      return route.q === '' ? '/search' : `/search?q=${encodeURIComponent(route.q)}`
    case 'rooms':
      return '/rooms'
    case 'new-room':
      return '/rooms/new'
    case 'room': {
      const message = route.message === null ? '' : `/${route.message}`
      const panel = route.panel === null ? '' : `?panel=${route.panel}`
      return `/r/${route.room}${message}${panel}`
    }
    case 'invite':
      return `/invite/${encodeURIComponent(route.code)}`
    case 'people':
      return route.userId === null ? '/people' : `/people/${encodeURIComponent(route.userId)}`
    case 'contacts': {
      if (route.userId !== null) return `/contacts/${route.tab}/${encodeURIComponent(route.userId)}`
      return route.tab === 'all' ? '/contacts' : `/contacts/${route.tab}`
    }
    case 'settings':
      return route.section === null ? '/settings' : `/settings/${route.section}`
    case 'admin':
      return ['/admin', route.section, route.id].filter((part) => part !== null).join('/')
    case 'reset':
      return `/reset/${encodeURIComponent(route.code)}`
    case 'sign-in':
    case 'register': {
      const invite = route.at === 'register' ? route.invite : undefined
      if (invite !== undefined) return `/register?invite=${encodeURIComponent(invite)}`
      return route.next === null ? `/${route.at}` : `/${route.at}?next=${encodeURIComponent(route.next)}`
    }
    case 'upgrade':
      return '/upgrade'
    case 'unknown':
      return route.path
  }
}

export function sameRoute(one: Route, other: Route): boolean {
  return one.at === other.at && formatPath(one) === formatPath(other)
}
