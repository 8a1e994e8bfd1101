import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('es')

/** Before somebody signs out who loses something by it. */
export const signOut: Words['signOut'] = {
  title: '¿Cerrar sesión y perder esto?',
  text: 'Solo está en este navegador. Al cerrar sesión se borra.',
  listed: 'Sin enviar',
  messages: (count) =>
    plural(count, { one: '# mensaje sin enviar', many: '# de mensajes sin enviar', other: '# mensajes sin enviar' }),
  begun: (count) => plural(count, { one: '# borrador', many: '# de borradores', other: '# borradores' }),
  files: (count) =>
    plural(count, { one: '# archivo elegido', many: '# de archivos elegidos', other: '# archivos elegidos' }),
  otherRoom: 'Una sala en la que ya no estás',
  action: 'Cerrar sesión y borrar',
  stay: 'Seguir aquí',
}
