import { pluralIn } from '../plural.ts'
import type { LaterWords } from '../en/later.ts'
import { newMessages } from './timeline.ts'

const plural = pluralIn('es')

/** A time of day takes another article than a date, and one o’clock is singular. */
const since = (when: string) => (/^0?1:/.test(when) ? `la ${when}` : /^\d+:/.test(when) ? `las ${when}` : `el ${when}`)

export const later: LaterWords = {
  arrival: {
    title: 'No se puede acceder al servidor',
    text: 'Puede que no tengas conexión o que el servidor se esté reiniciando. Esta página sigue intentándolo sola.',
    next: (seconds) =>
      plural(seconds, {
        one: 'Próximo intento en # segundo',
        many: 'Próximo intento en # de segundos',
        other: 'Próximo intento en # segundos',
      }),
    trying: 'Intentándolo…',
    tryNow: 'Intentar ahora',
    details: '¿Qué falla exactamente?',
  },
  unknown: {
    title: 'Aquí no hay nada',
    lost: 'Fuera del mapa',
    text: 'Puede que la dirección esté mal escrita o que lo que había aquí se haya movido.',
    home: 'Ir al inicio',
  },
  waitFor: (seconds) =>
    seconds >= 60
      ? plural(Math.ceil(seconds / 60), {
          one: 'Vuelve a intentarlo en # minuto.',
          many: 'Vuelve a intentarlo en # de minutos.',
          other: 'Vuelve a intentarlo en # minutos.',
        })
      : plural(seconds, {
          one: 'Vuelve a intentarlo en # segundo.',
          many: 'Vuelve a intentarlo en # de segundos.',
          other: 'Vuelve a intentarlo en # segundos.',
        }),
  common: {
    undo: 'Deshacer',
    cancel: 'Cancelar',
    close: 'Cerrar',
    optional: 'opcional',
    copied: 'Copiado',
    copyFailed: 'Este navegador no deja que las páginas copien. Aquí lo tienes para copiarlo a mano:',
  },
  frame: {
    steps: { back: 'Atrás', forward: 'Adelante' },
    theme: 'Tema',
    administration: 'Administración',
    signOut: 'Cerrar sesión',
    signOutFailed: 'No se ha podido cerrar tu sesión',
    upgrade: 'Crear una cuenta',
    guestNote: 'Estás aquí como invitado.',
    guestAction: 'Crea una cuenta para conservar tu nombre',
  },
  timeline: {
    newSince: (count, when) => `${newMessages(count)} desde ${since(when)}`,
    toUnread: 'Mostrar el primero',
    toPresent: 'Ir a lo más reciente',
    toPresentNew: newMessages,
    back: 'Volver adonde estabas',
    jumpFailed: 'No se ha podido abrir ese mensaje',
    gone: 'Ese mensaje ya no está',
    goneText: 'Se eliminó, o es de antes de que pudieras ver esta sala.',
  },
  header: {
    invite: 'Invitar a personas',
    date: 'Ir a un día…',
  },
  presence: {
    notes: {
      online: 'Los demás ven que estás aquí.',
      away: 'Estás aquí, pero a otra cosa.',
      busy: 'Prefieres que no te molesten.',
      invisible: 'Los demás te ven sin conexión.',
    },
    label: 'Presencia',
    setFailed: 'No se ha podido cambiar tu presencia',
  },
  sidebar: {
    groupUnread: 'Juntar las salas sin leer',
    expandAll: 'Abrir todas las secciones',
    collapseAll: 'Cerrar todas las secciones',
    moreAbove: 'Sin leer arriba',
    moreBelow: 'Sin leer abajo',
    none: 'Todavía no hay salas',
    noneText: 'Aquí estarán las salas a las que te unas.',
    join: 'Unirse a una sala',
    create: 'Crear una',
  },
  message: {
    removed: 'Mensaje eliminado',
    copyFailed: 'El navegador no ha permitido copiar',
    reactFailed: 'No se ha podido añadir tu reacción',
    pinFailed: 'No se ha podido fijar el mensaje',
    unpinFailed: 'No se ha podido dejar de fijar el mensaje',
    saved: 'Guardado para después',
    unsaved: 'Ya no está guardado',
    saveFailed: 'No se ha podido guardar',
    removeFailed: 'No se ha podido eliminar el mensaje',
    changed: 'Mensaje modificado',
    putBackFailed: 'No se ha podido recuperar el texto anterior',
  },
  notSent: {
    held: 'Espera a la moderación. Los demás lo verán cuando lo dejen pasar.',
    takeBackAndEdit: 'Retirar y editar',
    takeBack: 'Retirar',
    failed: 'No enviado.',
    edit: 'Editar',
    discard: 'Descartar',
    discarded: 'Mensaje descartado',
    putBack: 'Recuperarlo',
  },
  markdown: {
    copy: 'Copiar',
    copied: 'Copiado',
  },
  composer: {
    tooLong: (count) =>
      plural(count, {
        one: 'El mensaje se pasa # carácter del límite. Acórtalo o envíalo por partes: no se pierde nada.',
        many: 'El mensaje se pasa # de caracteres del límite. Acórtalo o envíalo por partes: no se pierde nada.',
        other: 'El mensaje se pasa # caracteres del límite. Acórtalo o envíalo por partes: no se pierde nada.',
      }),
    replyTo: { before: 'Respondes a ', after: '' },
    cancelReply: 'No responder',
    editing: 'Estás editando un mensaje',
    cancelEdit: 'Cancelar la edición',
  },
}
