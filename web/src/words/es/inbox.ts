import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('es')

export const inbox: Words['inbox'] = {
  title: 'Bandeja de entrada',
  navigation: 'Partes de la bandeja de entrada',
  tabs: { unread: 'Sin leer', mentions: 'Menciones', saved: 'Guardados' },
  hint: 'Muévete con las flechas, abre con Enter y despacha con E.',
  empty: 'Todo leído',
  emptyText: 'No tienes nada pendiente. Aquí verás lo que se diga mientras no estás.',
  readAll: 'Marcar todo como leído',
  markRead: 'Marcar como leído',
  unread: (count) => plural(count, { one: '# nuevo', many: '# de nuevos', other: '# nuevos' }),
  mentions: (count) => plural(count, { one: '# mención', many: '# de menciones', other: '# menciones' }),
  wasRead: (rooms) =>
    plural(rooms, {
      one: 'Marcada como leída',
      many: '# de salas marcadas como leídas',
      other: '# salas marcadas como leídas',
    }),
  noMentions: 'Todavía no hay menciones',
  noMentionsText: 'Cuando alguien escriba tu nombre con una @, lo tendrás aquí.',
  noSaved: 'Todavía no has guardado nada',
  noSavedText: 'Guarda un mensaje desde su menú y lo encontrarás aquí.',
  failed: 'No se ha podido cargar la lista',
  more: 'Mostrar más',
  unsave: 'Quitar de los guardados',
  unsaveFailed: 'No se ha podido quitar de los guardados',
}
