import type { FirstWords } from '../en/first.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('es')

const list = (names: readonly string[]) => new Intl.ListFormat('es').format(names)

export const message: FirstWords['message'] = {
  label: (name, time) => `${name}, ${time}`,
  unknownPerson: 'alguien',
  edited: 'editado',
  editedAt: (when) => `Editado: ${when}. Mostrar las versiones anteriores`,
  pinned: 'Fijado',
  deleted: 'Este mensaje se ha eliminado.',
  react: 'Añadir una reacción',

  answers: (name) => `Responde a ${name}. Ir a ese mensaje`,

  reactions: {
    label: 'Reacciones',
    one: (emoji, names, count) => `${emoji} ${count}: ${names}`,
    you: 'tú',
    names: (names, others) =>
      list(
        others === 0
          ? names
          : [...names, plural(others, { one: '# persona más', many: '# de personas más', other: '# personas más' })],
      ),
  },

  receipts: {
    sent: 'Enviado',
    read: 'Leído',
  },

  unsent: {
    sending: 'Enviando…',
    waits: 'Espera la conexión',
  },
}
