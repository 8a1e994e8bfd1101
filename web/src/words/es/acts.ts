import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('es')

export const acts: Words['acts'] = {
  toolbar: 'Acciones',
  more: 'Más acciones',
  reactWith: (emoji) => `Reaccionar con ${emoji}`,
  actions: {
    react: 'Reaccionar…',
    reply: 'Responder',
    edit: 'Editar',
    pin: 'Fijar para todos',
    unpin: 'Dejar de fijar',
    save: 'Guardar para después',
    unsave: 'Quitar de los guardados',
    unread: 'Marcar como no leído desde aquí',
    copyText: 'Copiar texto',
    copyMarkdown: 'Copiar Markdown',
    copyLink: 'Copiar enlace',
    readers: 'Quién lo ha leído',
    reactors: 'Quién ha reaccionado',
    versions: 'Versiones anteriores',
    report: 'Denunciar…',
    remove: 'Eliminar',
    removeOfOthers: 'Eliminar para todos…',
  },
  removeTitle: '¿Eliminar este mensaje?',
  removeText: (name) => `Desaparece para todos en la sala. Lo escribió ${name}.`,
  removeAction: 'Eliminar mensaje',
  quotes: { message: 'Un mensaje', deleted: 'Un mensaje eliminado' },
  reactions: {
    choose: 'Elegir una reacción',
    more: 'Todos los emojis',
  },
  receipts: {
    title: 'Quién lo ha leído',
    readBy: (count) =>
      plural(count, {
        one: 'Leído por # persona',
        many: 'Leído por # de personas',
        other: 'Leído por # personas',
      }),
    deliveredTo: (count) =>
      plural(count, {
        one: 'Entregado a # persona más',
        many: 'Entregado a # de personas más',
        other: 'Entregado a # personas más',
      }),
    nobody: 'Todavía no lo ha leído nadie.',
    failed: 'No se ha podido consultar',
  },
  reactors: {
    one: (emoji, count) =>
      `${emoji}, ${plural(count, { one: '# persona', many: '# de personas', other: '# personas' })}`,
    more: 'Mostrar más',
    failed: 'No se ha podido consultar',
  },
  versions: {
    title: 'Versiones anteriores',
    now: 'Ahora',
    first: 'Primera versión',
    failed: 'No se han podido cargar las versiones anteriores',
    added: 'Añadido:',
    dropped: 'Quitado:',
  },
}
