import type { SearchWords } from '../en/search.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('es')

export const search: SearchWords = {
  title: 'Buscar',
  here: 'Buscar en esta sala',
  everywhere: 'Buscar en todas tus salas',
  everywhereInstead: 'Buscar mejor en todas partes',
  placeholder: 'Palabras, «frases», from: in: before:',
  clear: 'Borrar la búsqueda',
  suggestions: 'Sugerencias',
  filters: 'Acotar',
  removeFilter: (written) => `Quitar ${written}`,
  not: (what) => `sin: ${what}`,
  keys: {
    from: 'De…',
    in: 'En la sala…',
    after: 'Después de…',
    before: 'Antes de…',
    has: 'Con…',
    is: 'Solo…',
  },
  has: { file: 'Archivo', image: 'Imagen', link: 'Enlace', code: 'Código', reaction: 'Reacción' },
  is: {
    pinned: 'Fijado',
    edited: 'Editado',
    reply: 'Respuesta',
    mine: 'Escrito por ti',
    unread: 'Sin leer',
  },
  days: { today: 'Hoy', yesterday: 'Ayer', '7d': 'Hace una semana', '1m': 'Hace un mes', '1y': 'Hace un año' },
  me: 'Tú',
  results: 'Mensajes encontrados',
  found: (count, more) =>
    more
      ? plural(count, { one: 'El último mensaje', many: 'Los últimos # mensajes', other: 'Los últimos # mensajes' })
      : plural(count, { one: '# mensaje', many: '# mensajes', other: '# mensajes' }),
  none: 'No se encontró nada',
  noneYet: 'De momento no se encontró nada',
  noneText: 'Prueba con menos palabras o con otras. Encuentras lo que se dijo en las salas en las que estás.',
  lookInside: 'Buscar también dentro de las palabras',
  failed: 'La búsqueda ha fallado.',
  more: 'Buscar más atrás',
  noText: 'Mensaje sin texto',
  recent: 'Lo que buscaste',
  forget: 'Olvidar',
  help: 'Lo que puedes escribir',
  examples: {
    '"…"': 'Estas palabras en este orden, tal como están escritas',
    '-…': 'Sin esto',
    '… OR …': 'Una de las dos',
    '*…': 'También dentro de las palabras',
  },
  problems: {
    nothing: 'Escribe lo que buscas.',
    too_long: 'Es demasiado largo para buscarlo.',
    too_many: 'Son demasiadas palabras a la vez.',
    no_value: 'Falta algo después de los dos puntos.',
    unknown_has: 'Después de has escribe: file, image, link, code, reaction.',
    unknown_is: 'Después de is escribe: pinned, edited, reply, mine, unread.',
    bad_day: 'Escribe un día como 2026-11-21, 2026-11, today o 7d.',
    lonely_or: 'OR va entre dos palabras.',
    too_short_inside: 'Escribe al menos tres letras después del asterisco.',
    unknown_person: 'Nadie tiene ese nombre de usuario.',
    unknown_room: 'No estás en ninguna sala con ese nombre.',
  },
  keysHint: 'La flecha abajo lleva a los resultados, Entrar abre, Escape vuelve.',
}
