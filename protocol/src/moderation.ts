/** Why somebody reports something. */
export const reportReasons = ['spam', 'harassment', 'hate', 'illegal', 'impersonation', 'other'] as const
export type ReportReason = (typeof reportReasons)[number]

/** How far a report has come; the last two are its ends. */
export const reportStates = ['open', 'in_review', 'resolved', 'dismissed'] as const
export type ReportState = (typeof reportStates)[number]

/** What moderators can do about somebody. */
export const sanctionActions = ['warn', 'mute', 'unmute', 'kick', 'ban', 'unban', 'delete_message'] as const
export type SanctionAction = (typeof sanctionActions)[number]

/** How an appeal stands. */
export const appealStates = ['open', 'granted', 'denied'] as const
export type AppealState = (typeof appealStates)[number]

/** What the place itself says to somebody. */
export const noticeKinds = [
  'file_infected',
  'report_resolved',
  'warned',
  'muted',
  'unmuted',
  'kicked',
  'banned_from_room',
  'unbanned',
  'message_deleted',
  'appeal_answered',
  'announcement',
  'rule_held',
  'export_ready',
] as const
export type NoticeKind = (typeof noticeKinds)[number]
