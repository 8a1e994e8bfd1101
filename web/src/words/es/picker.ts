import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('es')

const list = (names: readonly string[]) => new Intl.ListFormat('es').format(names)

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
  unwilling: (names) => `No puedes añadir a ${list(names)}. Envía una solicitud de contacto o un enlace a la sala.`,
}
