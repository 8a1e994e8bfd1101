import { composer } from './composer.ts'
import { header } from './header.ts'
import { layout } from './layout.ts'
import { markdown } from './markdown.ts'
import { message } from './message.ts'
import { offline } from './offline.ts'
import { presence } from './presence.ts'
import { refusals } from './refusals.ts'
import { sidebar } from './sidebar.ts'
import { timeline } from './timeline.ts'
import { pluralIn } from '../plural.ts'
import { keyNames } from './key-names.ts'
import type { FirstWords } from '../en/first.ts'

const plural = pluralIn('es')

export const first: FirstWords = {
  product: 'Parley',
  documentTitle: (screen, place) => `${screen} · ${place}`,
  common: {
    loading: 'Cargando…',
    tryAgain: 'Reintentar',
    cancel: 'Cancelar',
    close: 'Cerrar',
    undo: 'Deshacer',
    optional: 'opcional',
    copied: 'Copiado',
    copyFailed: 'Este navegador no deja que las páginas copien. Aquí lo tienes para copiarlo a mano:',
    skipToContent: 'Ir al contenido',
    noticesRegion: 'Avisos',
    dismissNotice: 'Descartar el aviso',
  },
  refusal: (reason) => new Map<string, string>(Object.entries(refusals)).get(reason) ?? null,
  unexpected: 'Ha ocurrido algo inesperado. Vuelve a intentarlo.',
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
  broken: {
    title: 'Esta parte de la página no se ha cargado',
    text: 'Puede que mientras tanto se haya instalado una versión nueva. Volver a cargar la página suele arreglarlo.',
    reload: 'Volver a cargar',
  },
  frame: {
    navigation: 'Principal',
    home: 'Inicio',
    people: 'Personas',
    settings: 'Ajustes',
    you: 'Tú',
    accountMenu: 'Menú de la cuenta',
    theme: 'Tema',
    signOut: 'Cerrar sesión',
    signOutFailed: 'No se ha podido cerrar tu sesión',
    upgrade: 'Crear una cuenta',
    guestNote: 'Estás aquí como invitado.',
    guestAction: 'Crea una cuenta para conservar tu nombre',
    direct: 'Mensaje directo',
    rooms: 'Salas',
    kinds: { person: null, guest: 'Invitado', bot: 'Bot' },
    allRead: 'Todo marcado como leído',
  },

  offline,
  timeline,
  message,
  markdown,
  composer,
  sidebar,
  layout,
  header,
  presence,
  keyNames,
}
