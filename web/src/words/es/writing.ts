import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('es')

const list = (names: readonly string[]) => new Intl.ListFormat('es').format(names)

export const writing: Words['writing'] = {
  dismiss: 'Descartar',
  failed: 'No ha funcionado',
  unsaved: 'Tu cambio no está guardado.',
  goOn: 'Seguir con él',
  rival: 'En otro dispositivo se ha escrito otra cosa aquí.',
  takeRival: 'Usar esa versión',
  unknownCommand: (name) => `No existe el comando /${name}.`,
  sendAsText: 'Enviarlo como texto',
  incomplete: (command, args) => `Le falta algo más: /${command} ${args}`,
  tellMany: {
    room: (count) =>
      plural(count, {
        one: 'Esto avisa a la única persona de la sala.',
        many: 'Esto avisa a # de personas de la sala.',
        other: 'Esto avisa a las # personas de la sala.',
      }),
    here: (count) =>
      count === null
        ? 'Esto avisa a quienes están aquí ahora.'
        : plural(count, {
            one: 'Esto avisa a la única persona que está aquí ahora.',
            many: 'Esto avisa a # de personas que están aquí ahora.',
            other: 'Esto avisa a las # personas que están aquí ahora.',
          }),
  },
  asks: {
    leave: { text: (room) => `¿Salir de ${room}? Solo podrás volver si alguien te deja entrar.`, yes: 'Salir' },
    archive: {
      text: (room) => `¿Archivar ${room}? Se podrá seguir leyendo, pero ya no se podrá escribir.`,
      yes: 'Archivar',
    },
    ban: { text: (name) => `¿Expulsar a ${name} de la sala y no dejar que vuelva?`, yes: 'Vetar' },
  },
  sendAnyway: 'Enviar',
  notYet: 'Todavía no',
  previewEmpty: 'Aquí ves cómo quedará lo que escribas.',
  nobodyOfThatName: (name) => `Aquí no hay nadie con el nombre @${name}.`,
  commands: {
    me: { args: 'hace algo', about: 'Di lo que estás haciendo' },
    shrug: { args: '[texto]', about: 'Añade ¯\\_(ツ)_/¯' },
    join: { args: '#sala', about: 'Únete a una sala pública' },
    leave: { args: '', about: 'Sal de esta sala' },
    invite: { args: '@persona …', about: 'Añade personas a esta sala' },
    kick: { args: '@persona …', about: 'Saca a personas de esta sala' },
    ban: { args: '@persona', about: 'Expulsa a alguien y no dejes que vuelva' },
    msg: { args: '@persona [texto]', about: 'Escribe a alguien en privado' },
    topic: { args: '[texto]', about: 'Cambia el tema o bórralo' },
    rename: { args: 'nombre', about: 'Cambia el nombre de esta sala' },
    archive: { args: '', about: 'Archiva esta sala' },
    mute: { args: '[30m, 2h, 1d]', about: 'Deja de recibir notificaciones de esta sala' },
    unmute: { args: '', about: 'Vuelve a recibir notificaciones de esta sala' },
    away: { args: '', about: 'Aparece como ausente' },
    dnd: { args: '', about: 'Aparece como ocupado' },
    back: { args: '', about: 'Vuelve a aparecer en línea' },
    status: { args: '[emoji] [texto]', about: 'Pon tu estado o bórralo' },
    nick: { args: 'nombre', about: 'Cambia tu nombre visible' },
    help: { args: '', about: 'Muestra estos comandos' },
  },
  told: {
    removed: (names) => `Fuera de la sala: ${list(names)}.`,
    invited: (names) => `Ya en la sala: ${list(names)}.`,
    muted: 'No recibirás notificaciones de esta sala.',
    unmuted: 'Vuelves a recibir notificaciones de esta sala.',
    presence: { online: 'Apareces en línea.', away: 'Apareces como ausente.', busy: 'Apareces como ocupado.' },
    status: 'Tu estado está puesto.',
    statusCleared: 'Tu estado está borrado.',
    nick: (name) => `Ahora los demás te ven como ${name}.`,
    help: (commands) =>
      Object.entries(commands)
        .map(([name, { args, about }]) => `/${name} ${args} — ${about}`)
        .join('\n'),
  },
  completions: 'Sugerencias',
  suggestions: (count) => plural(count, { one: '# sugerencia', many: '# de sugerencias', other: '# sugerencias' }),
  everybody: (count) =>
    plural(count, {
      one: 'Avisa a la única persona de la sala',
      many: 'Avisa a # de personas de la sala',
      other: 'Avisa a las # personas de la sala',
    }),
  everybodyHere: 'Avisa a quienes están aquí ahora',
  notInRoom: 'no está en esta sala',
  closed: {
    archived: 'Esta sala está archivada. Se puede leer, pero ya no se escribe nada nuevo.',
    erased: 'Esta cuenta se ha borrado. Se puede leer lo que se dijo, pero ya no se escribe nada nuevo.',
    silenced: (until) => `Un moderador te ha pedido una pausa. Podrás volver a escribir ${until}.`,
    read_only: 'En esta sala solo escriben los moderadores. Puedes leer y reaccionar.',
    blocked: (name) => `Has bloqueado a ${name}, así que nadie puede escribir aquí.`,
    openAgain: 'Volver a abrirla',
    openFailed: 'No se ha podido volver a abrir la sala',
  },
}
