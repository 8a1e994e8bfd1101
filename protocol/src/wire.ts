/**
 * The part of the contract that a client carries: names, rules and types, without the schemas.
 * Nothing here may import Zod at run time; a check holds it to that.
 */
export type { AuditAct } from './audit.ts'
export { countCharacters, emojiProblem } from './characters.ts'
export { type QuoteKind, quoteOf } from './quote.ts'
export type { FieldProblem, FieldRule } from './field-problem.ts'
export type { PasswordPolicy, PasswordRule } from './passwords.ts'
export {
  defaultPreferences,
  type DoNotDisturb,
  preferenceChoices,
  type Preferences,
  preferenceSizes,
  type QuietSchedule,
  textSizes,
} from './preferences.ts'
export {
  type FileKind,
  fileKindOf,
  fileKinds,
  type FileReason,
  fileReasons,
  type FileStatus,
  fileStatuses,
  type FileVariantName,
  fileVariants,
  isShownInline,
  isText,
  wideEncodingOf,
} from './files.ts'
export { isErased } from './erased.ts'
export { isStillEditable } from './edit-window.ts'
export { durations, type RateLimit, type RateLimitName, rateLimits, sizes, wireSizes } from './limits.ts'
export { type ErrorBody, type ErrorCode, type ErrorDetail, type Reason, type ToldSanction } from './reasons.ts'
export {
  type AppealState,
  type NoticeKind,
  type ReportReason,
  reportReasons,
  type ReportState,
  reportStates,
  type SanctionAction,
  sanctionActions,
} from './moderation.ts'
export { retryable } from './retryable.ts'
export { basePath } from './base-path.ts'
// The table of all routes is an entry of its own: whoever speaks over a live line does without.
export type { OperationName, Route } from './routes.ts'
export type { Answer, Call } from './operations/index.ts'
export type {
  LiveEvent,
  PassingEvent,
  PassingEventData,
  PassingEventName,
  RoomEvent,
  RoomEventData,
  RoomEventName,
} from './events.ts'
export type { LiveCommandAnswer, LiveCommandInput, LiveCommandName, WelcomeView } from './live.ts'
export { closeCodes, type CloseReason, liveLimits, livePaths } from './live-limits.ts'
export type {
  AuthorView,
  BotTokenView,
  BotView,
  AdminUserView,
  ContactStateName,
  ContactView,
  DraftView,
  FileView,
  MembershipView,
  AnsweredMessageView,
  MessageView,
  MeView,
  NoticeView,
  ReportCaseView,
  ReportView,
  SanctionView,
  PlaceView,
  PresenceView,
  AuditEntryView,
  HeldMessageView,
  RuleView,
  JobView,
  PreviewView,
  ProfileField,
  RoomStateView,
  RoomView,
  SessionView,
  StatusView,
  SystemNoteView,
  UploadView,
  UserView,
  VisibilityChoice,
  WebhookView,
} from './views.ts'
export {
  bareName,
  callsMany,
  namesMeant,
  noMentionAfter,
  noRoomAfter,
  readMentions,
  slugForm,
  type WrittenMentions,
} from './mentions.ts'
