import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('es')

export const invites: Words['invites'] = {
  title: 'Tienes una invitación',
  by: (name) => `${name} te invita a una sala.`,
  expires: (when) => `La invitación caduca ${when}.`,
  place: (place) => `La sala está en ${place}, donde todavía no has iniciado sesión.`,
  join: 'Unirse a la sala',
  joining: 'Entrando…',
  registerAndJoin: 'Crear una cuenta y unirse',
  signInAndJoin: 'Iniciar sesión y unirse',
  joinAsGuest: 'Entrar como invitado',
  gone: 'Esta invitación ya no sirve',
  goneText:
    'Puede que haya caducado, que se haya usado todas las veces posibles o que la hayan anulado. Pide otra a quien te la envió: es cosa de un momento.',
  failed: 'No se ha podido cargar la invitación',

  new: 'Nuevo enlace de invitación',
  lasts: 'Sirve durante',
  lastings: { hour: 'Una hora', day: 'Un día', week: 'Una semana', month: '30 días', ever: 'Siempre' },
  uses: 'Cuántas personas pueden usarlo',
  countsOfUses: (most) =>
    most === null ? 'Sin límite' : plural(most, { one: '# persona', many: '# de personas', other: '# personas' }),
  make: 'Crear enlace',
  making: 'Creando…',
  made: 'El enlace está listo y copiado',
  madeUncopied: 'El enlace está listo',
  makeFailed: 'No se ha podido crear el enlace',
  list: 'Enlaces activos',
  none: 'Todavía no hay enlaces',
  noneText:
    'Con un enlace pueden entrar quienes todavía no están aquí: envíalo por correo, imprímelo o ponlo en una web.',
  listFailed: 'No se han podido cargar los enlaces',
  left: (left) =>
    left === null
      ? 'Usos ilimitados'
      : plural(left, { one: 'Queda # uso', many: 'Quedan # de usos', other: 'Quedan # usos' }),
  used: (uses) => plural(uses, { one: 'usado una vez', many: 'usado # de veces', other: 'usado # veces' }),
  ends: (when) => `Caduca ${when}`,
  endless: 'No caduca',
  creator: (name) => `de ${name}`,
  copy: 'Copiar enlace',
  copied: 'Copiado',
  revoke: 'Anular',
  revokeTitle: '¿Anular este enlace?',
  revokeText: 'Quien lo tenga ya no podrá entrar con él. Quienes ya entraron se quedan.',
  revokeFailed: 'No se ha podido anular el enlace',
  people: 'Añadir personas de aquí',
  peopleText: 'A las personas de este espacio puedes añadirlas directamente: no necesitan enlace.',
}
