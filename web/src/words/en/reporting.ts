import type { NoticeKind, ReportReason } from '@parley/protocol/wire'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('en')

/** Telling what should not be, and what the place says to somebody. */
export const reporting = {
  report: 'Report',
  message: 'Report this message',
  person: (name: string) => `Report ${name}`,
  text: 'Those who keep order see it as it is now, and that it was you. Nobody else is told.',
  why: 'What is wrong with it',
  note: 'Anything to add',
  noteNote: 'What helps to understand it.',
  block: (name: string) => `Block ${name} as well`,
  blockNote: 'You see nothing of them any more, and they cannot write to you.',
  submit: 'Report',
  done: 'Reported',
  doneText: 'You hear what comes of it.',
  reasons: {
    spam: 'Spam',
    harassment: 'Harassment',
    hate: 'Hate',
    illegal: 'Against the law',
    impersonation: 'Pretends to be somebody else',
    other: 'Something else',
  } satisfies Record<ReportReason, string>,
  fromPlace: 'From the place',
  notices: {
    report_resolved: () => 'What you reported was looked into',
    warned: (room: string | null) => (room === null ? 'You were warned' : `You were warned about ${room}`),
    muted: (room: string | null) =>
      room === null ? 'You cannot write in this place for now' : `You cannot write in ${room} for now`,
    unmuted: (room: string | null) => (room === null ? 'You can write again' : `You can write in ${room} again`),
    kicked: (room: string | null) => (room === null ? 'You were removed from a room' : `You were removed from ${room}`),
    banned_from_room: (room: string | null) =>
      room === null ? 'You were banned from a room' : `You were banned from ${room}`,
    unbanned: (room: string | null) =>
      room === null ? 'You are not banned any more' : `You are not banned from ${room} any more`,
    message_deleted: (room: string | null) =>
      room === null ? 'A message of yours was deleted' : `A message of yours in ${room} was deleted`,
    appeal_answered: () => 'Your appeal was answered',
    announcement: () => 'To everybody in this place',
    export_ready: () => 'What is yours has been put together',
  } satisfies Record<Exclude<NoticeKind, 'file_infected' | 'rule_held'>, (room: string | null) => string>,
  until: (when: string) => `Until ${when}.`,
  forGood: 'For good.',
  appeal: 'Ask for another decision…',
  appealText: 'Somebody else looks at it again, once. Say what they should know.',
  appealField: 'What they should know',
  appealMissing: 'Say why it should be decided otherwise.',
  appealSubmit: 'Ask',
  appealed: 'Another decision was asked for. You are told what it is.',
  denied: (answer: string) => `Another decision was asked for, and it stays: ${answer}`,
  dismiss: 'Have done with it',
  dismissFailed: 'That could not be put away',
  more: (count: number) => plural(count, { one: '# more', other: '# more' }),
}
