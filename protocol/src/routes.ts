/**
 * The whole API on one screen: each operation's name, method and path below `/api/v1`.
 * It carries no schemas, so that a client can hold it for a few hundred bytes.
 */
export const routes = {
  'place.get': 'GET /place',

  'auth.register': 'POST /auth/register',
  'auth.login': 'POST /auth/login',
  'auth.guest': 'POST /auth/guest',
  'auth.refresh': 'POST /auth/refresh',
  'auth.logout': 'POST /auth/logout',
  'auth.verify': 'GET /auth/verify',
  'auth.upgrade': 'POST /auth/upgrade',
  'auth.password': 'POST /auth/password',
  'auth.appeal': 'POST /auth/appeal',
  'auth.restore': 'POST /auth/restore',
  'auth.resetPassword': 'POST /auth/reset-password',

  'sessions.list': 'GET /auth/sessions',
  'sessions.end': 'DELETE /auth/sessions/{sessionId}',

  'users.me': 'GET /users/me',
  'users.updateMe': 'PATCH /users/me',
  'users.setAvatar': 'PUT /users/me/avatar',
  'users.clearAvatar': 'DELETE /users/me/avatar',
  'users.deleteMe': 'DELETE /users/me',
  'users.export': 'POST /users/me/export',
  'users.exportStatus': 'GET /users/me/export',
  'users.exportFile': 'GET /users/me/export/file',
  'users.search': 'GET /users',
  'users.get': 'GET /users/{userId}',

  'preferences.get': 'GET /users/me/preferences',
  'preferences.set': 'PUT /users/me/preferences',

  'own.get': 'GET /users/me/own',

  'contacts.list': 'GET /contacts',
  'contacts.request': 'POST /contacts',
  'contacts.accept': 'POST /contacts/{userId}/accept',
  'contacts.decline': 'POST /contacts/{userId}/decline',
  'contacts.remove': 'DELETE /contacts/{userId}',
  'contacts.block': 'PUT /contacts/{userId}/block',
  'contacts.unblock': 'DELETE /contacts/{userId}/block',

  'rooms.browse': 'GET /rooms',
  'rooms.categories': 'GET /rooms/categories',
  'rooms.create': 'POST /rooms',
  'rooms.bySlug': 'GET /rooms/slug/{slug}',
  'rooms.get': 'GET /rooms/{roomId}',
  'rooms.update': 'PATCH /rooms/{roomId}',
  'rooms.delete': 'DELETE /rooms/{roomId}',
  'rooms.join': 'POST /rooms/{roomId}/join',
  'rooms.leave': 'POST /rooms/{roomId}/leave',
  'rooms.notify': 'PUT /rooms/{roomId}/notify',
  'rooms.favourite': 'PUT /rooms/{roomId}/favourite',
  'rooms.files': 'GET /rooms/{roomId}/files',
  'rooms.changes': 'GET /rooms/{roomId}/changes',
  'rooms.direct': 'POST /directs',

  'members.list': 'GET /rooms/{roomId}/members',
  'members.add': 'POST /rooms/{roomId}/members',
  'members.update': 'PATCH /rooms/{roomId}/members/{userId}',
  'members.remove': 'DELETE /rooms/{roomId}/members/{userId}',

  'invites.create': 'POST /rooms/{roomId}/invites',
  'invites.list': 'GET /rooms/{roomId}/invites',
  'invites.revoke': 'DELETE /rooms/{roomId}/invites/{code}',
  'invites.preview': 'GET /invites/{code}',
  'invites.accept': 'POST /invites/{code}/accept',

  'drafts.list': 'GET /drafts',
  'drafts.set': 'PUT /rooms/{roomId}/draft',

  'messages.list': 'GET /rooms/{roomId}/messages',
  'messages.send': 'POST /rooms/{roomId}/messages',
  'messages.get': 'GET /rooms/{roomId}/messages/{messageId}',
  'messages.edit': 'PATCH /rooms/{roomId}/messages/{messageId}',
  'messages.delete': 'DELETE /rooms/{roomId}/messages/{messageId}',
  'messages.history': 'GET /rooms/{roomId}/messages/{messageId}/history',
  'messages.withdrawHeld': 'POST /rooms/{roomId}/held/withdraw',
  'messages.removeFile': 'DELETE /rooms/{roomId}/messages/{messageId}/files/{fileId}',

  'reactions.add': 'PUT /rooms/{roomId}/messages/{messageId}/reactions/{emoji}',
  'reactions.remove': 'DELETE /rooms/{roomId}/messages/{messageId}/reactions/{emoji}',
  'reactions.list': 'GET /rooms/{roomId}/messages/{messageId}/reactions/{emoji}',
  'pins.list': 'GET /rooms/{roomId}/pins',
  'pins.add': 'PUT /rooms/{roomId}/pins/{messageId}',
  'pins.remove': 'DELETE /rooms/{roomId}/pins/{messageId}',

  'receipts.read': 'PUT /rooms/{roomId}/read',
  'receipts.delivered': 'PUT /rooms/{roomId}/delivered',
  'receipts.unread': 'PUT /rooms/{roomId}/unread',
  'receipts.readAll': 'POST /read-all',
  'receipts.list': 'GET /rooms/{roomId}/messages/{messageId}/receipts',

  'mentions.list': 'GET /mentions',

  'bookmarks.list': 'GET /bookmarks',
  'bookmarks.add': 'PUT /rooms/{roomId}/messages/{messageId}/bookmark',
  'bookmarks.remove': 'DELETE /rooms/{roomId}/messages/{messageId}/bookmark',

  'previews.remove': 'DELETE /rooms/{roomId}/messages/{messageId}/previews',
  'previews.image': 'GET /files/previews/{previewId}',

  'search.messages': 'GET /search/messages',

  'files.upload': 'POST /files',
  'files.quota': 'GET /files/quota',
  'files.get': 'GET /files/{fileId}',
  'files.status': 'GET /files/{fileId}/status',
  'files.update': 'PATCH /files/{fileId}',
  'files.delete': 'DELETE /files/{fileId}',
  'files.link': 'GET /files/{fileId}/link',

  'uploads.create': 'POST /uploads',
  'uploads.get': 'GET /uploads/{uploadId}',
  'uploads.append': 'PATCH /uploads/{uploadId}',
  'uploads.remove': 'DELETE /uploads/{uploadId}',

  'presence.get': 'GET /presence',
  'presence.set': 'PUT /presence',

  'notices.dismiss': 'DELETE /notices/{noticeId}',

  'reports.create': 'POST /reports',
  'reports.mine': 'GET /reports',

  'moderation.reports': 'GET /moderation/reports',
  'moderation.report': 'GET /moderation/reports/{reportId}',
  'moderation.resolve': 'PATCH /moderation/reports/{reportId}',
  'moderation.addNote': 'POST /moderation/reports/{reportId}/notes',
  'moderation.act': 'POST /moderation/actions',
  'moderation.sanctions': 'GET /moderation/actions',
  'moderation.appeal': 'POST /moderation/actions/{sanctionId}/appeal',
  'moderation.answerAppeal': 'PATCH /moderation/actions/{sanctionId}/appeal',

  'moderation.rules': 'GET /moderation/rules',
  'moderation.createRule': 'POST /moderation/rules',
  'moderation.changeRule': 'PATCH /moderation/rules/{ruleId}',
  'moderation.removeRule': 'DELETE /moderation/rules/{ruleId}',
  'moderation.testRule': 'POST /moderation/rules/test',
  'moderation.held': 'GET /moderation/held',
  'moderation.releaseHeld': 'POST /moderation/held/{heldId}/release',
  'moderation.rejectHeld': 'POST /moderation/held/{heldId}/reject',

  'moderation.audit': 'GET /moderation/audit',
  'moderation.exportAudit': 'GET /moderation/audit/export',
  'moderation.verifyAudit': 'GET /moderation/audit/verify',

  'admin.users': 'GET /admin/users',
  'admin.user': 'GET /admin/users/{userId}',
  'admin.updateUser': 'PATCH /admin/users/{userId}',
  'admin.signOut': 'POST /admin/users/{userId}/sign-out',
  'admin.deactivate': 'POST /admin/users/{userId}/deactivate',
  'admin.activate': 'POST /admin/users/{userId}/activate',
  'admin.resetPassword': 'POST /admin/users/{userId}/reset-password',
  'admin.settings': 'GET /admin/settings',
  'admin.changeSettings': 'PATCH /admin/settings',
  'admin.createPlaceInvite': 'POST /admin/invites',
  'admin.placeInvites': 'GET /admin/invites',
  'admin.revokePlaceInvite': 'DELETE /admin/invites/{code}',
  'admin.announce': 'POST /admin/announcements',
  'admin.announcements': 'GET /admin/announcements',
  'admin.withdrawAnnouncement': 'DELETE /admin/announcements/{announcementId}',
  'admin.rooms': 'GET /admin/rooms',
  'admin.updateRoom': 'PATCH /admin/rooms/{roomId}',
  'admin.deleteRoom': 'DELETE /admin/rooms/{roomId}',
  'admin.storage': 'GET /admin/storage',
  'admin.storageUsers': 'GET /admin/storage/users',
  'admin.stats': 'GET /admin/stats',
  'admin.health': 'GET /admin/health',
  'admin.supportPacket': 'GET /admin/support',
  'admin.jobs': 'GET /admin/jobs',
  'admin.retryJob': 'POST /admin/jobs/{jobId}/retry',
  'admin.removeJob': 'DELETE /admin/jobs/{jobId}',

  'bots.create': 'POST /bots',
  'bots.list': 'GET /bots',
  'bots.update': 'PATCH /bots/{botId}',
  'bots.remove': 'DELETE /bots/{botId}',
  'bots.createToken': 'POST /bots/{botId}/tokens',
  'bots.listTokens': 'GET /bots/{botId}/tokens',
  'bots.revokeToken': 'DELETE /bots/{botId}/tokens/{tokenId}',

  'webhooks.create': 'POST /rooms/{roomId}/webhooks',
  'webhooks.list': 'GET /rooms/{roomId}/webhooks',
  'webhooks.update': 'PATCH /rooms/{roomId}/webhooks/{webhookId}',
  'webhooks.rotate': 'POST /rooms/{roomId}/webhooks/{webhookId}/rotate',
  'webhooks.remove': 'DELETE /rooms/{roomId}/webhooks/{webhookId}',

  sync: 'GET /sync',
} as const satisfies Record<string, `${Method} /${string}`>

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export type OperationName = keyof typeof routes

export type GroupOf<N> = N extends `${infer Group}.${string}` ? Group : N

/** What each group of operations is about, for the API reference. */
export const groups: { readonly [G in GroupOf<OperationName>]: string } = {
  place: 'The place itself.',
  auth: 'Coming in, staying in and leaving.',
  sessions: 'Signed-in devices.',
  users: 'People and their profiles.',
  preferences: 'How somebody likes their interface, the same on every device.',
  own: 'What is only a person’s own, at once.',
  contacts: 'Who somebody knows, and whom they keep away.',
  rooms: 'Channels, groups and directs.',
  members: 'Who is in a room, and as what.',
  invites: 'Links that let people into a room.',
  messages: 'What is said in a room.',
  drafts: 'What somebody has begun to write, on all their devices.',
  mentions: 'Where somebody is spoken to.',
  bookmarks: 'Messages that somebody keeps for themselves.',
  reactions: 'Emoji on messages.',
  pins: 'Messages that a room keeps at hand.',
  receipts: 'What was delivered to whom and read by whom.',
  previews: 'What links in messages lead to.',
  search: 'Finding what was said.',
  files: 'What is attached to messages.',
  uploads: 'Files that come in several requests; clients of tus 1.0.0 can bring them, too.',
  presence: 'Who is here.',
  notices: 'What the place itself says to somebody.',
  reports: 'Telling those who keep order of what should not be.',
  moderation: 'Keeping the place good for people.',
  admin: 'For those who run the place.',
  bots: 'Programs that take part, and what lets them in.',
  webhooks: 'Addresses at which other programs put messages into a room.',
  sync: 'Everything somebody is in, at once.',
}

export interface Route {
  readonly method: Method
  /** Below the base path, with parameters as `{userId}`. */
  readonly path: string
  /** The names of the parameters in the path. */
  readonly params: readonly string[]
  /** Where the fields travel that are not in the path. */
  readonly rest: 'query' | 'body'
}

/** What is deleted with a password, which no address may hold: those are written down on their way. */
const secret: ReadonlySet<OperationName> = new Set<OperationName>(['users.deleteMe'])

/**
 * How an operation travels over HTTP.
 * @example
 * routeOf('sessions.end') // { method: 'DELETE', path: '/auth/sessions/{sessionId}', params: ['sessionId'], rest: 'query' }
 */
export function routeOf(name: OperationName): Route {
  const [method, path] = routes[name].split(' ') as [Method, string]
  const params = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] as string)
  const isAsked = method === 'GET' || (method === 'DELETE' && !secret.has(name))
  return { method, path, params, rest: isAsked ? 'query' : 'body' }
}
