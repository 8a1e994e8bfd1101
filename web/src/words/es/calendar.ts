import type { Words } from '../en.ts'

export const calendar: Words['calendar'] = {
  title: 'Ir a una fecha',
  previous: 'Mes anterior',
  next: 'Mes siguiente',
  today: 'Hoy',
  first: 'Primer mensaje',
}
