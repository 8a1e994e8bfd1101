import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('es')

export const reporting: Words['reporting'] = {
  report: 'Denunciar',
  message: 'Denunciar este mensaje',
  person: (name) => `Denunciar a ${name}`,
  text: 'Quienes moderan lo ven tal como está ahora, y que has sido tú. No se dice a nadie más.',
  why: 'Qué tiene de malo',
  note: 'Algo más',
  noteNote: 'Lo que ayude a entenderlo.',
  block: (name) => `Bloquear también a ${name}`,
  blockNote: 'No verás nada más de esa persona y no podrá escribirte.',
  submit: 'Denunciar',
  done: 'Denunciado',
  doneText: 'Sabrás en qué queda.',
  reasons: {
    spam: 'Spam',
    harassment: 'Acoso',
    hate: 'Odio',
    illegal: 'Contra la ley',
    impersonation: 'Se hace pasar por otra persona',
    other: 'Otra cosa',
  },
  fromPlace: 'Del espacio',
  notices: {
    report_resolved: () => 'Se ha mirado lo que denunciaste',
    warned: (room) => (room === null ? 'Has recibido una advertencia' : `Has recibido una advertencia por ${room}`),
    muted: (room) =>
      room === null ? 'De momento no puedes escribir aquí' : `De momento no puedes escribir en ${room}`,
    unmuted: (room) => (room === null ? 'Ya puedes escribir de nuevo' : `Ya puedes escribir de nuevo en ${room}`),
    kicked: (room) => (room === null ? 'Te han sacado de una sala' : `Te han sacado de ${room}`),
    banned_from_room: (room) => (room === null ? 'Te han vetado en una sala' : `Te han vetado en ${room}`),
    unbanned: (room) => (room === null ? 'Tu veto ha terminado' : `Tu veto en ${room} ha terminado`),
    message_deleted: (room) => (room === null ? 'Se eliminó un mensaje tuyo' : `Se eliminó un mensaje tuyo en ${room}`),
    appeal_answered: () => 'Se ha respondido a tu recurso',
    announcement: () => 'A todos en este espacio',
    export_ready: () => 'Tus datos están listos',
  },
  until: (when) => `Hasta ${when}.`,
  forGood: 'Para siempre.',
  appeal: 'Recurrir…',
  appealText: 'Otra persona lo mira de nuevo, una vez. Di lo que debería saber.',
  appealField: 'Lo que debería saber',
  appealMissing: 'Di por qué habría que decidir otra cosa.',
  appealSubmit: 'Recurrir',
  appealed: 'Has recurrido. Se te dirá el resultado.',
  denied: (answer) => `El recurso se rechazó: ${answer}`,
  dismiss: 'Hecho',
  dismissFailed: 'No se pudo quitar',
  more: (count) => plural(count, { one: '# más', many: '# más', other: '# más' }),
}
