import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('es')
const roomCount = (count: number) => plural(count, { one: '# sala', many: '# de salas', other: '# salas' })

export const directory: Words['directory'] = {
  title: 'Salas',
  about: 'Todos los canales abiertos de este espacio. Echa un vistazo antes de unirte.',
  create: 'Nueva sala',
  search: 'Buscar salas',
  searchPlaceholder: 'Nombre, dirección o tema',
  order: 'Orden',
  orders: { members: 'Más miembros', recent: 'Actividad reciente', name: 'Por nombre' },
  categories: 'Categorías',
  all: 'Todas',
  inCategory: roomCount,
  count: (count, more) =>
    more
      ? plural(count, { one: 'La primera sala', many: 'Las primeras # de salas', other: 'Las primeras # salas' })
      : roomCount(count),
  members: (count) => plural(count, { one: '# miembro', many: '# de miembros', other: '# miembros' }),
  lively: (when) => `Última actividad: ${when}`,
  joined: 'Ya estás dentro',
  failed: 'No se han podido cargar las salas',
  none: (query) => (query === '' ? 'No hay salas en esta categoría' : `No hay salas que coincidan con «${query}»`),
  noneText: 'Prueba con una parte del nombre o busca en todas las categorías. Las salas privadas nunca aparecen aquí.',
  showAll: 'Mostrar todas las salas',
  empty: 'Todavía no hay salas',
  emptyText: 'En una sala se habla de una cosa: un equipo, un proyecto, una afición. Crea la primera.',
  emptyForGuests: 'En cuanto alguien abra un canal público, lo verás aquí.',
  createFirst: 'Crear la primera sala',
}
