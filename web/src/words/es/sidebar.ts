import type { FirstWords } from '../en/first.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('es')

export const sidebar: FirstWords['sidebar'] = {
  jump: 'Ir a…',
  inbox: 'Bandeja',
  search: 'Buscar',
  browse: 'Explorar salas',
  rooms: 'Tus salas',
  sections: {
    favourites: 'Favoritas',
    unread: 'Sin leer',
    channels: 'Canales',
    groups: 'Grupos',
    directs: 'Mensajes directos',
  },
  newRoom: 'Crear una sala',
  newDirect: 'Nuevo mensaje directo',
  options: 'Opciones de la lista',
  row: (parts) => parts.join(', '),
  unread: (count) =>
    plural(count, {
      one: '# mensaje sin leer',
      many: '# de mensajes sin leer',
      other: '# mensajes sin leer',
    }),
  mentions: (count) => plural(count, { one: '# mención', many: '# de menciones', other: '# menciones' }),
  notSent: (count) =>
    plural(count, { one: '# mensaje sin enviar', many: '# de mensajes sin enviar', other: '# mensajes sin enviar' }),
  inboxWith: (count) =>
    plural(count, {
      one: 'Bandeja de entrada, # mensaje para ti',
      many: 'Bandeja de entrada, # de mensajes para ti',
      other: 'Bandeja de entrada, # mensajes para ti',
    }),
  peopleWith: (count) =>
    plural(count, {
      one: 'Personas, # solicitud',
      many: 'Personas, # de solicitudes',
      other: 'Personas, # solicitudes',
    }),
  hidden: (count) => plural(count, { one: '# sala', many: '# de salas', other: '# salas' }),
  muted: 'silenciada',
  privateRoom: 'privada',
  draft: 'borrador',
  typing: 'escribiendo',
  most: '99+',
}
