import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('fr')

export const reporting: Words['reporting'] = {
  report: 'Signaler',
  message: 'Signaler ce message',
  person: (name) => `Signaler ${name}`,
  text: 'Les modérateurs le voient tel qu’il est maintenant, et que c’était vous. Personne d’autre ne l’apprend.',
  why: 'Ce qui ne va pas',
  note: 'Autre chose',
  noteNote: 'Ce qui aide à comprendre.',
  block: (name) => `Bloquer aussi ${name}`,
  blockNote: 'Vous ne verrez plus rien de cette personne et elle ne pourra pas vous écrire.',
  submit: 'Signaler',
  done: 'Signalé',
  doneText: 'Vous apprendrez la suite.',
  reasons: {
    spam: 'Spam',
    harassment: 'Harcèlement',
    hate: 'Haine',
    illegal: 'Contraire à la loi',
    impersonation: 'Se fait passer pour quelqu’un',
    other: 'Autre chose',
  },
  fromPlace: 'De l’espace',
  notices: {
    report_resolved: () => 'Votre signalement a été examiné',
    warned: (room) =>
      room === null ? 'Vous avez reçu un avertissement' : `Vous avez reçu un avertissement pour ${room}`,
    muted: (room) =>
      room === null
        ? 'Vous ne pouvez pas écrire ici pour l’instant'
        : `Vous ne pouvez pas écrire dans ${room} pour l’instant`,
    unmuted: (room) => (room === null ? 'Vous pouvez de nouveau écrire' : `Vous pouvez de nouveau écrire dans ${room}`),
    kicked: (room) => (room === null ? 'Vous avez été retiré d’un salon' : `Vous avez été retiré de ${room}`),
    banned_from_room: (room) => (room === null ? 'Vous avez été banni d’un salon' : `Vous avez été banni de ${room}`),
    unbanned: (room) =>
      room === null ? 'Votre bannissement est terminé' : `Votre bannissement de ${room} est terminé`,
    message_deleted: (room) =>
      room === null ? 'Un de vos messages a été supprimé' : `Un de vos messages dans ${room} a été supprimé`,
    appeal_answered: () => 'Votre recours a reçu une réponse',
    announcement: () => 'À tous dans cet espace',
    export_ready: () => 'Vos données sont prêtes',
  },
  until: (when) => `Jusqu’au ${when}.`,
  forGood: 'Pour toujours.',
  appeal: 'Faire recours…',
  appealText: 'Quelqu’un d’autre regarde de nouveau, une fois. Dites ce qu’il faut savoir.',
  appealField: 'Ce qu’il faut savoir',
  appealMissing: 'Dites pourquoi il faudrait décider autrement.',
  appealSubmit: 'Faire recours',
  appealed: 'Le recours est déposé. Vous apprendrez la réponse.',
  denied: (answer) => `Le recours a été rejeté : ${answer}`,
  dismiss: 'C’est vu',
  dismissFailed: 'Impossible de ranger cela',
  more: (count) => plural(count, { one: '# de plus', many: '# de plus', other: '# de plus' }),
}
