import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('es')

export const picker: Words['picker'] = {
  placeholder: 'Nombre o usuario',
  chosen: 'Personas elegidas',
  chipHint: 'Pulsa Retroceso o Suprimir para quitar',
  remove: (name) => `Quitar a ${name}`,
  found: 'Personas',
  looking: 'Buscando…',
  nobody: 'Todavía no hay nadie más aquí.',
  none: (query) => `No hay nadie que coincida con «${query}»`,
  full: (most) => plural(most, { other: 'Como máximo # a la vez; después puedes añadir a más.' }),
}
