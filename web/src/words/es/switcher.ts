import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('es')

export const switcher: Words['switcher'] = {
  title: 'Ir a',
  label: 'Sala, persona o comando',
  placeholder: '¿Adónde?',
  people: 'Nombre o usuario',
  peopleTitle: 'Nuevo mensaje directo',
  none: (query) => `No hay nada que coincida con «${query}»`,
  start: 'Escribe un nombre.',
  publicRoom: 'Sala pública',
  search: (query) => `Buscar «${query}» en los mensajes`,
  results: (count) => plural(count, { one: '# resultado', many: '# de resultados', other: '# resultados' }),
  directFailed: 'No se ha podido abrir la conversación',
  command: {
    inbox: 'Bandeja de entrada',
    browse: 'Explorar salas',
    create: 'Crear una sala',
    people: 'Buscar personas',
    contacts: 'Contactos',
    settings: 'Ajustes',
    appearance: 'Apariencia',
    light: 'Tema: claro',
    dark: 'Tema: oscuro',
    allRead: 'Marcar todo como leído',
    help: 'Atajos de teclado',
    signOut: 'Cerrar sesión',
  },
}
