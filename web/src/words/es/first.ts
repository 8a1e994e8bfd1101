import { composer } from './composer.ts'
import { header } from './header.ts'
import { layout } from './layout.ts'
import { markdown } from './markdown.ts'
import { message } from './message.ts'
import { presence } from './presence.ts'
import { refusals } from './refusals.ts'
import { sidebar } from './sidebar.ts'
import { timeline } from './timeline.ts'
import { keyNames } from './key-names.ts'
import type { FirstWords } from '../en/first.ts'

export const first: FirstWords = {
  product: 'Parley',
  documentTitle: (screen, place) => `${screen} · ${place}`,
  common: {
    loading: 'Cargando…',
    tryAgain: 'Reintentar',
    skipToContent: 'Ir al contenido',
    noticesRegion: 'Avisos',
    dismissNotice: 'Descartar el aviso',
  },
  refusal: (reason) => new Map<string, string>(Object.entries(refusals)).get(reason) ?? null,
  unexpected: 'Ha ocurrido algo inesperado. Vuelve a intentarlo.',
  broken: {
    title: 'Esta parte de la página no se ha cargado',
    text: 'Puede que mientras tanto se haya instalado una versión nueva. Volver a cargar la página suele arreglarlo.',
    reload: 'Volver a cargar',
  },
  frame: {
    connection: 'Conexión',
    navigation: 'Principal',
    home: 'Inicio',
    people: 'Personas',
    settings: 'Ajustes',
    you: 'Tú',
    accountMenu: 'Menú de la cuenta',
    direct: 'Mensaje directo',
    deletedAccount: 'Cuenta borrada',
    rooms: 'Salas',
    kinds: { person: null, guest: 'Invitado', bot: 'Bot' },
    allRead: 'Todo marcado como leído',
  },

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
