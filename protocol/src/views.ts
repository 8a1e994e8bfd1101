import type { z } from 'zod'
import type { HeldMessage, Rule } from './rule-shapes.ts'
import type {
  AdminUser,
  AnsweredMessage,
  AuditEntry,
  Author,
  Bot,
  BotToken,
  Contact,
  ContactState,
  Draft,
  File,
  Job,
  Me,
  Membership,
  Message,
  Notice,
  Report,
  ReportCase,
  Sanction,
  Place,
  PresenceOf,
  Preview,
  Room,
  RoomState,
  Session,
  SystemNote,
  Upload,
  User,
  Visibility,
  Webhook,
} from './shapes.ts'

export type { ProfileField } from './shapes.ts'

/** What callers see: the shapes as plain types. */
export type UserView = z.output<typeof User>
export type MeView = z.output<typeof Me>
export type SessionView = z.output<typeof Session>
export type PlaceView = z.output<typeof Place>
export type StatusView = NonNullable<UserView['status']>
export type VisibilityChoice = z.output<typeof Visibility>
export type PresenceView = z.output<typeof PresenceOf>
export type PreviewView = z.output<typeof Preview>
export type RoomView = z.output<typeof Room>
export type MembershipView = z.output<typeof Membership>
export type MessageView = z.output<typeof Message>
export type AnsweredMessageView = z.output<typeof AnsweredMessage>
export type AuthorView = z.output<typeof Author>
export type SystemNoteView = z.output<typeof SystemNote>
export type FileView = z.output<typeof File>
export type RuleView = z.output<typeof Rule>
export type HeldMessageView = z.output<typeof HeldMessage>
export type AuditEntryView = z.output<typeof AuditEntry>
export type AdminUserView = z.output<typeof AdminUser>
export type JobView = z.output<typeof Job>
export type UploadView = z.output<typeof Upload>
export type DraftView = z.output<typeof Draft>
export type ContactView = z.output<typeof Contact>
export type ContactStateName = z.output<typeof ContactState>
export type RoomStateView = z.output<typeof RoomState>
/** A bot as its owner knows it. */
export type BotView = z.output<typeof Bot>
export type BotTokenView = z.output<typeof BotToken>
export type WebhookView = z.output<typeof Webhook>
export type NoticeView = z.output<typeof Notice>
export type ReportView = z.output<typeof Report>
export type ReportCaseView = z.output<typeof ReportCase>
export type SanctionView = z.output<typeof Sanction>
