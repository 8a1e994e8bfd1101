import type { FirstWords } from '../en/first.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('es')

export const header: FirstWords['header'] = {
  members: (count) => plural(count, { one: '# miembro', many: '# de miembros', other: '# miembros' }),
  count: (count) => plural(count, { other: '#' }),
  pins: 'Mensajes fijados',
  search: 'Buscar en esta sala',
  details: 'Detalles',
  more: 'Más sobre esta sala',
  muted: 'Silenciada',
  moreTopic: 'Leer el tema entero',
  lessTopic: 'Mostrar menos del tema',
}
