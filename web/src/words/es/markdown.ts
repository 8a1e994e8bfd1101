import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('es')

export const markdown: Words['markdown'] = {
  code: 'Código',
  copy: 'Copiar',
  copied: 'Copiado',
  showLines: (count) =>
    plural(count, { one: 'Mostrar # línea', many: 'Mostrar # de líneas', other: 'Mostrar las # líneas' }),
  showLess: 'Mostrar menos',
  showMore: 'Mostrar más',
  spoiler: 'Spoiler: mostrarlo',
  table: 'Tabla',
  done: 'Hecho:',
  open: 'Pendiente:',
}
