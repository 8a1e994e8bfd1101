import type { FirstWords } from '../en/first.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('es')

const list = new Intl.ListFormat('es', { type: 'conjunction' })

const people = (names: readonly string[], others: number): string =>
  list.format(
    others === 0
      ? names
      : [...names, plural(others, { one: '# persona más', many: '# de personas más', other: '# personas más' })],
  )

/** How many came or went, for the verb. */
const isOne = (names: readonly string[], others: number) => names.length + others === 1

export const newMessages = (count: number) =>
  plural(count, { one: '# mensaje nuevo', many: '# de mensajes nuevos', other: '# mensajes nuevos' })

export const timeline: FirstWords['timeline'] = {
  label: 'Mensajes',
  loading: 'Cargando mensajes…',

  today: 'Hoy',
  yesterday: 'Ayer',
  jumpToDate: (day) => `${day}, ir a una fecha`,

  unread: 'Nuevos',
  unreadLabel: 'Mensajes nuevos a partir de aquí',
  newCount: newMessages,
  markRead: 'Marcar como leído',

  loadFailed: 'No se han podido cargar estos mensajes.',
  start: (room) => `Aquí empieza ${room}`,
  startDirect: 'Aquí empieza tu conversación',
  madeBy: (person, when) => `${person} creó esta sala el ${when}. Todo lo que se dice aquí empieza debajo.`,
  startText: 'Todo lo que se dice aquí empieza debajo.',
  startEmpty: 'Todavía no se ha dicho nada. ¿Por qué no saludas?',

  somebody: 'alguien',
  notes: {
    created: (person) => `${person} ha creado esta sala`,
    joined: (names, others) => `${people(names, others)} ${isOne(names, others) ? 'se ha unido' : 'se han unido'}`,
    left: (names, others) => `${people(names, others)} ${isOne(names, others) ? 'ha salido' : 'han salido'}`,
    added: (person, names, others) => `${person} ha añadido a ${people(names, others)}`,
    removed: (person, names, others) => `${person} ha sacado a ${people(names, others)}`,
    renamed: (person, name) => `${person} ha cambiado el nombre de la sala a ${name}`,
    topic: (person, topic) => `${person} ha cambiado el tema: ${topic}`,
    noTopic: (person) => `${person} ha borrado el tema`,
    archived: (person) => `${person} ha archivado la sala`,
    unarchived: (person) => `${person} ha vuelto a abrir la sala`,
    owner: (person) => `La sala es ahora de ${person}`,
    pinned: (person) => `${person} ha fijado un mensaje`,
  },

  typingOne: (name) => `${name} está escribiendo…`,
  typingTwo: (first, second) => `${list.format([first, second])} están escribiendo…`,
  typingSeveral: (count) =>
    plural(count, {
      one: '# persona está escribiendo…',
      many: '# de personas están escribiendo…',
      other: '# personas están escribiendo…',
    }),

  said: (name, text) => `${name}: ${text}`,
}
