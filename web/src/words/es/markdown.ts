import type { FirstWords } from '../en/first.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('es')

export const markdown: FirstWords['markdown'] = {
  code: 'Código',
  showLines: (count) =>
    plural(count, { one: 'Mostrar # línea', many: 'Mostrar # de líneas', other: 'Mostrar las # líneas' }),
  showLess: 'Mostrar menos',
  showMore: 'Mostrar más',
  spoiler: 'Spoiler: mostrarlo',
  table: 'Tabla',
  done: 'Hecho:',
  open: 'Pendiente:',
}
