import type { FirstWords } from '../en/first.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('es')

export const composer: FirstWords['composer'] = {
  label: 'Mensaje',
  editLabel: 'Editar el mensaje',
  placeholder: (room) => `Escribe en ${room}`,
  send: 'Enviar',
  sendLater: (seconds) =>
    plural(seconds, {
      one: 'Podrás volver a escribir en # segundo',
      many: 'Podrás volver a escribir en # de segundos',
      other: 'Podrás volver a escribir en # segundos',
    }),
  slow: 'Modo lento: hay que esperar un poco entre un mensaje y otro.',
  save: 'Guardar',
  left: (count) =>
    plural(count, { one: 'Queda # carácter', many: 'Quedan # de caracteres', other: 'Quedan # caracteres' }),
  over: (count) =>
    plural(count, { one: 'Sobra # carácter', many: 'Sobran # de caracteres', other: 'Sobran # caracteres' }),

  toolbar: 'Formato',
  showFormats: 'Mostrar el formato',
  preview: 'Vista previa',
  withKeys: (label, keys) => `${label} (${keys})`,
  formats: {
    bold: 'Negrita',
    italic: 'Cursiva',
    underline: 'Subrayado',
    strike: 'Tachado',
    code: 'Código',
    codeBlock: 'Bloque de código',
    quote: 'Cita',
    list: 'Lista',
    numbered: 'Lista numerada',
    link: 'Enlace',
    spoiler: 'Spoiler',
  },
  asideLabel: 'Solo tú ves esto',
  attach: 'Adjuntar archivos',
  emoji: 'Emojis',
}
