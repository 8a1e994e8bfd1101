import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('de')

export const reporting: Words['reporting'] = {
  report: 'Melden',
  message: 'Diese Nachricht melden',
  person: (name) => `${name} melden`,
  text: 'Wer für Ordnung sorgt, sieht sie, wie sie jetzt ist, und dass du es warst. Sonst erfährt es niemand.',
  why: 'Was daran nicht stimmt',
  note: 'Noch etwas',
  noteNote: 'Was beim Verstehen hilft.',
  block: (name) => `${name} auch blockieren`,
  blockNote: 'Du siehst nichts mehr von der Person, und sie kann dir nicht schreiben.',
  submit: 'Melden',
  done: 'Gemeldet',
  doneText: 'Du erfährst, was daraus wird.',
  reasons: {
    spam: 'Spam',
    harassment: 'Belästigung',
    hate: 'Hass',
    illegal: 'Gegen das Gesetz',
    impersonation: 'Gibt sich als jemand anderes aus',
    other: 'Etwas anderes',
  },
  fromPlace: 'Vom Ort',
  notices: {
    report_resolved: () => 'Deine Meldung wurde angesehen',
    warned: (room) => (room === null ? 'Du wurdest verwarnt' : `Du wurdest wegen ${room} verwarnt`),
    muted: (room) =>
      room === null ? 'Du kannst hier vorerst nicht schreiben' : `Du kannst in ${room} vorerst nicht schreiben`,
    unmuted: (room) => (room === null ? 'Du kannst wieder schreiben' : `Du kannst in ${room} wieder schreiben`),
    kicked: (room) => (room === null ? 'Du wurdest aus einem Raum entfernt' : `Du wurdest aus ${room} entfernt`),
    banned_from_room: (room) =>
      room === null ? 'Du wurdest aus einem Raum verbannt' : `Du wurdest aus ${room} verbannt`,
    unbanned: (room) => (room === null ? 'Dein Bann ist vorbei' : `Dein Bann aus ${room} ist vorbei`),
    message_deleted: (room) =>
      room === null ? 'Eine Nachricht von dir wurde gelöscht' : `Eine Nachricht von dir in ${room} wurde gelöscht`,
    appeal_answered: () => 'Dein Einspruch wurde beantwortet',
    announcement: () => 'An alle hier',
    export_ready: () => 'Was deins ist, liegt bereit',
  },
  until: (when) => `Bis ${when}.`,
  forGood: 'Für immer.',
  appeal: 'Einspruch erheben …',
  appealText: 'Jemand anderes sieht es sich einmal neu an. Sag, was man wissen sollte.',
  appealField: 'Was man wissen sollte',
  appealMissing: 'Sag, warum anders entschieden werden sollte.',
  appealSubmit: 'Einspruch erheben',
  appealed: 'Der Einspruch ist erhoben. Du erfährst das Ergebnis.',
  denied: (answer) => `Der Einspruch wurde abgelehnt: ${answer}`,
  dismiss: 'Erledigt',
  dismissFailed: 'Das ließ sich nicht wegräumen',
  more: (count) => plural(count, { one: 'Noch #', other: 'Noch #' }),
}
