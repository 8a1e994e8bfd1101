import type { BotScope } from './bot-scopes.ts'
import type { LiveCommandName } from './live.ts'
import type { GroupOf, OperationName } from './routes.ts'

/** Whole groups that no bot can ever call, whatever its tokens say: whatever is added to them is closed as well. */
const closedGroups = [
  'admin',
  'auth',
  'bookmarks',
  'bots',
  'contacts',
  'drafts',
  'invites',
  'mentions',
  'moderation',
  'notices',
  'preferences',
  'reports',
  'sessions',
  'webhooks',
] as const satisfies readonly GroupOf<OperationName>[]

type Closed = `${(typeof closedGroups)[number]}.${string}`

/**
 * What a bot needs for an operation; null is closed to bots. An operation that is missing here does not compile. Who asks
 * for what is open to anyone is not recognised, so that bots are asked for nothing there.
 */
const scopes: { readonly [N in Exclude<OperationName, Closed>]: BotScope | null } = {
  'place.get': null,
  'users.me': 'members:read',
  'users.updateMe': null,
  'users.setAvatar': null,
  'users.clearAvatar': null,
  'users.deleteMe': null,
  'users.export': null,
  'users.exportStatus': null,
  'users.exportFile': null,
  'users.search': 'members:read',
  'users.get': 'members:read',
  'own.get': 'messages:read',
  'rooms.browse': 'rooms:read',
  'rooms.categories': 'rooms:read',
  'rooms.create': null,
  'rooms.bySlug': 'rooms:read',
  'rooms.get': 'messages:read',
  'rooms.update': null,
  'rooms.delete': null,
  'rooms.join': 'rooms:join',
  'rooms.leave': 'rooms:join',
  'rooms.notify': 'messages:read',
  'rooms.favourite': null,
  'rooms.files': 'files:read',
  'rooms.changes': 'messages:read',
  'rooms.direct': null,
  'members.list': 'members:read',
  'members.add': null,
  'members.update': null,
  'members.remove': null,
  'messages.list': 'messages:read',
  'messages.send': 'messages:write',
  'messages.get': 'messages:read',
  'messages.edit': 'messages:write',
  'messages.delete': 'messages:write',
  'messages.history': 'messages:read',
  'messages.removeFile': 'messages:write',
  'messages.withdrawHeld': 'messages:write',
  'reactions.add': 'reactions:write',
  'reactions.remove': 'reactions:write',
  'reactions.list': 'messages:read',
  'pins.list': 'messages:read',
  'pins.add': null,
  'pins.remove': null,
  'receipts.read': 'messages:read',
  'receipts.delivered': 'messages:read',
  'receipts.unread': null,
  'receipts.readAll': 'messages:read',
  'receipts.list': 'messages:read',
  'previews.remove': 'messages:write',
  'previews.image': 'files:read',
  'search.messages': 'messages:read',
  'files.upload': 'files:write',
  'files.quota': 'files:write',
  'files.get': 'files:read',
  'files.status': 'files:read',
  'files.update': 'files:write',
  'files.delete': 'files:write',
  'files.link': 'files:read',
  'uploads.create': 'files:write',
  'uploads.get': 'files:write',
  'uploads.append': 'files:write',
  'uploads.remove': 'files:write',
  'presence.get': 'members:read',
  'presence.set': 'presence:write',
  sync: 'messages:read',
}

/**
 * What a bot needs for an operation, null where it is closed to bots.
 * @example
 * scopeOf('messages.send') // 'messages:write'
 * scopeOf('bots.create') // null
 */
export function scopeOf(name: OperationName): BotScope | null {
  return isClosed(name) ? null : scopes[name]
}

function isClosed(name: OperationName): name is Extract<OperationName, Closed> {
  return closedGroups.some((group) => name.startsWith(`${group}.`))
}

/** The same for what is said on a live connection. Without the first of them nobody gets one. */
export const liveScopes: { readonly [N in LiveCommandName | 'hello']: BotScope } = {
  hello: 'messages:read',
  ping: 'messages:read',
  focus: 'messages:read',
  typing: 'messages:write',
  'presence.watch': 'members:read',
}
