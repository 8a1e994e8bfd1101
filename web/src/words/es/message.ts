import type { FirstWords } from '../en/first.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('es')

const list = (names: readonly string[]) => new Intl.ListFormat('es').format(names)

export const message: FirstWords['message'] = {
  label: (name, time) => `${name}, ${time}`,
  profileOf: (name) => `Perfil de ${name}`,
  unknownPerson: 'alguien',
  edited: 'editado',
  editedAt: (when) => `Editado: ${when}. Mostrar las versiones anteriores`,
  pinned: 'Fijado',
  deleted: 'Este mensaje se ha eliminado.',
  mentionsYou: 'Te menciona',
  react: 'Añadir una reacción',
  removed: 'Mensaje eliminado',
  copyFailed: 'El navegador no ha permitido copiar',
  reactFailed: 'No se ha podido añadir tu reacción',
  pinFailed: 'No se ha podido fijar el mensaje',
  unpinFailed: 'No se ha podido dejar de fijar el mensaje',
  saved: 'Guardado para después',
  unsaved: 'Ya no está guardado',
  saveFailed: 'No se ha podido guardar',
  removeFailed: 'No se ha podido eliminar el mensaje',

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
    failed: 'No enviado.',
    edit: 'Editar',
    discard: 'Descartar',
    discarded: 'Mensaje descartado',
    putBack: 'Recuperarlo',
  },
}
