import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('es')

export const contacts: Words['contacts'] = {
  lists: 'Listas de personas',
  everybody: 'Todos',
  tabs: { all: 'Contactos', requests: 'Solicitudes', blocked: 'Bloqueados' },
  waiting: (count) =>
    plural(count, { one: '# espera tu respuesta', many: '# esperan tu respuesta', other: '# esperan tu respuesta' }),
  acts: {
    ask: 'Añadir contacto',
    accept: 'Aceptar',
    decline: 'Rechazar',
    remove: 'Quitar contacto',
    block: 'Bloquear',
    unblock: 'Desbloquear',
  },
  takeBack: 'Retirar solicitud',
  about: (act, name) => `${act}: ${name}`,
  states: { accepted: 'Contacto', incoming: 'Espera tu respuesta', outgoing: 'Solicitud tuya', blocked: 'Bloqueado' },
  failed: {
    ask: 'No se pudo enviar la solicitud',
    accept: 'No se pudo aceptar la solicitud',
    decline: 'No se pudo rechazar la solicitud',
    remove: 'No se pudo quitar',
    block: 'No se bloqueó a nadie',
    unblock: 'No se pudo quitar el bloqueo',
  },
  wants: (name) => `${name} quiere ser contacto tuyo.`,
  youAsked: (name) => `Has pedido a ${name} ser su contacto.`,
  youBlock: (name) => `Has bloqueado a ${name}. No se le avisa.`,
  find: 'Buscar a alguien para añadir',
  findPlaceholder: 'Nombre o nombre de usuario',
  count: (count) => plural(count, { one: '# contacto', many: '# de contactos', other: '# contactos' }),
  none: 'Todavía no tienes contactos',
  noneText:
    'Busca a alguien arriba y envíale una solicitud. Cuando diga que sí aparecerá aquí, y cada cual verá si la otra persona está.',
  incoming: 'Esperan tu respuesta',
  incomingText: 'Un no no se comunica, y quien lo recibe no puede volver a pedirlo hasta que lo pidas tú.',
  outgoing: 'Solicitudes tuyas',
  outgoingText: 'Aquí verás cuándo dicen que sí. Puedes retirar una solicitud en cualquier momento.',
  asked: (when) => `Solicitado ${when}`,
  noRequests: 'No hay solicitudes',
  noRequestsText:
    'Quien quiera ser contacto tuyo aparecerá aquí al momento, y también a quién se lo pidas hasta que diga que sí.',
  blockedText: 'No se les avisa. Desbloquea a alguien y sus mensajes se verán de nuevo al momento.',
  since: (when) => `Desde ${when}`,
  noBlocked: 'No mantienes a nadie a distancia',
  noBlockedText:
    'En la ficha de una persona puedes bloquearla: no podrá escribirte directamente y lo que diga en las salas quedará plegado. No se le avisa.',
  blockTitle: (name) => `¿Bloquear a ${name}?`,
  blockText: 'No se le avisa, y puedes deshacerlo cuando quieras. Mientras bloqueas a alguien:',
  blockEffects: [
    'Ninguno puede escribir directamente al otro.',
    'Lo que diga en las salas que compartís queda plegado para ti.',
    'Ninguno ve si el otro está, ni lo encuentra por su nombre.',
    'Sus solicitudes no te llegan, y si erais contactos dejáis de serlo.',
  ],
  removeTitle: (name) => `¿Quitar a ${name} de tus contactos?`,
  removeText: 'También desapareces de su lista. Cualquiera puede volver a pedirlo.',
  folded: (count) =>
    plural(count, {
      one: 'Un mensaje de alguien a quien has bloqueado',
      many: '# de mensajes de alguien a quien has bloqueado',
      other: '# mensajes de alguien a quien has bloqueado',
    }),
  unfold: 'Mostrar',
}
