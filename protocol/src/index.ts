/** The whole contract, schemas included; what a client needs of it is in `wire.ts`. */
export * from './wire.ts'
export * from './rules.ts'
export {
  type AnswerOf,
  type Audience,
  type CallOf,
  type InputOf,
  type Operation,
  type OperationLimit,
} from './operation.ts'
export { operations, type Operations } from './operations/index.ts'
export * from './operations/admin.ts'
export * from './operations/auth.ts'
export * from './operations/contacts.ts'
export * from './operations/drafts.ts'
export * from './operations/files.ts'
export * from './operations/inbox.ts'
export * from './operations/invites.ts'
export * from './operations/members.ts'
export * from './operations/messages.ts'
export * from './operations/moderation.ts'
export * from './operations/own.ts'
export * from './operations/place.ts'
export * from './operations/preferences.ts'
export * from './operations/presence.ts'
export * from './operations/previews.ts'
export * from './operations/rooms.ts'
export * from './operations/search.ts'
export * from './operations/sessions.ts'
export * from './operations/uploads.ts'
export * from './operations/users.ts'
export * as shapes from './shapes.ts'
export { profileFields } from './shapes.ts'
export { reasons, statusOf } from './reasons.ts'
export { fieldRules, problemText } from './field-problem.ts'
export { pictureTypes } from './files.ts'
export { auditActs, type AuditTarget } from './audit.ts'
export { groups, routeOf, routes } from './routes.ts'
export { eventSchemas, passingEvents, roomEvents } from './events.ts'
export { liveVersion } from './live-limits.ts'
export { Command, Hello, Holdings, liveCommands, Welcome } from './live.ts'
export { PollQuery, StreamQuery } from './fallbacks.ts'
