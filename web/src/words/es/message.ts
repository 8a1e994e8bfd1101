import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('es')
const list = (names: readonly string[]) => new Intl.ListFormat('es').format(names)

export const message: Words['message'] = {
  label: (name, time) => `${name}, ${time}`,
  profileOf: (name) => `Perfil de ${name}`,
  unknownPerson: 'alguien',
  edited: 'editado',
  editedAt: (when) => `Editado: ${when}. Mostrar las versiones anteriores`,
  pinned: 'Fijado',
  deleted: 'Este mensaje se ha eliminado.',
  mentionsYou: 'Te menciona',
  toolbar: 'Acciones',
  more: 'Más acciones',
  react: 'Añadir una reacción',
  reactWith: (emoji) => `Reaccionar con ${emoji}`,
  removed: 'Mensaje eliminado',
  undo: 'Deshacer',
  copied: 'Copiado',
  copyFailed: 'El navegador no ha permitido copiar',
  reactFailed: 'No se ha podido añadir tu reacción',
  pinFailed: 'No se ha podido fijar el mensaje',
  unpinFailed: 'No se ha podido dejar de fijar el mensaje',
  saved: 'Guardado para después',
  unsaved: 'Ya no está guardado',
  saveFailed: 'No se ha podido guardar',
  removeFailed: 'No se ha podido eliminar el mensaje',

  actions: {
    react: 'Reaccionar…',
    reply: 'Responder',
    edit: 'Editar',
    pin: 'Fijar para todos',
    unpin: 'Dejar de fijar',
    save: 'Guardar para después',
    unsave: 'Quitar de los guardados',
    unread: 'Marcar como no leído desde aquí',
    copyText: 'Copiar texto',
    copyMarkdown: 'Copiar Markdown',
    copyLink: 'Copiar enlace',
    readers: 'Quién lo ha leído',
    versions: 'Versiones anteriores',
    remove: 'Eliminar',
    removeOfOthers: 'Eliminar para todos…',
  },

  removeTitle: '¿Eliminar este mensaje?',
  removeText: (name) => `Desaparece para todos en la sala. Lo escribió ${name}.`,
  removeAction: 'Eliminar mensaje',

  reply: {
    to: (name) => `Responde a ${name}. Ir a ese mensaje`,
    deleted: 'Un mensaje eliminado',
  },

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
    choose: 'Elegir una reacción',
    more: 'Todos los emojis',
  },

  receipts: {
    sent: 'Enviado',
    read: 'Leído',
    title: 'Quién lo ha leído',
    readBy: (count) =>
      plural(count, {
        one: 'Leído por # persona',
        many: 'Leído por # de personas',
        other: 'Leído por # personas',
      }),
    deliveredTo: (count) =>
      plural(count, {
        one: 'Entregado a # persona más',
        many: 'Entregado a # de personas más',
        other: 'Entregado a # personas más',
      }),
    nobody: 'Todavía no lo ha leído nadie.',
    failed: 'No se ha podido consultar',
  },

  versions: {
    title: 'Versiones anteriores',
    now: 'Ahora',
    first: 'Primera versión',
    failed: 'No se han podido cargar las versiones anteriores',
    added: 'Añadido:',
    dropped: 'Quitado:',
  },

  unsent: {
    sending: 'Enviando…',
    failed: 'No enviado.',
    retry: 'Reintentar',
    edit: 'Editar',
    discard: 'Descartar',
    discarded: 'Mensaje descartado',
    putBack: 'Recuperarlo',
  },
}
