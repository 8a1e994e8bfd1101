import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('es')

const becomes: Record<Parameters<Words['details']['member']['became']>[1], (name: string) => string> = {
  owner: (name) => `La sala es ahora de ${name}`,
  admin: (name) => `${name} administra ahora la sala`,
  moderator: (name) => `${name} modera ahora la sala`,
  member: (name) => `${name} es ahora un miembro más`,
}

export const details: Words['details'] = {
  titles: {
    about: 'Información',
    members: 'Miembros',
    pins: 'Mensajes fijados',
    files: 'Archivos',
    search: 'Buscar',
    invites: 'Invitaciones',
    webhooks: 'Webhooks',
    moderation: 'Moderación',
    settings: 'Ajustes de la sala',
  },
  back: 'Volver a la información',
  more: 'Más sobre esta sala',
  archived: 'Esta sala está archivada. Se puede leer, pero ya no se añade nada.',
  silencedUntil: (when) => `Un moderador te ha silenciado en esta sala hasta el ${when}. Puedes seguir leyendo.`,
  silencedForEver: 'Un moderador te ha silenciado en esta sala. Puedes seguir leyendo.',
  copyLink: 'Copiar enlace',

  order: {
    waiting: (count) => plural(count, { one: '# pendiente', many: '# pendientes', other: '# pendientes' }),
    closed: 'Lo que espera aquí es para quienes moderan',
    closedText: 'Pregunta a quien modera la sala.',
  },

  facts: {
    title: 'Datos',
    created: 'Creada',
    owner: 'Propietario',
    nobody: 'Nadie',
    writing: 'Escritura',
    readOnly: 'Solo anuncios',
  },

  notify: {
    title: 'Notificarme',
    levels: { all: 'Todos los mensajes', mentions: 'Solo cuando me mencionen', none: 'Nada' },
    mute: 'Silenciar',
    terms: {
      hour: 'Durante 1 hora',
      eight: 'Durante 8 horas',
      tomorrow: 'Hasta mañana por la mañana',
      ever: 'Hasta que la reactive',
    },
    mutedUntil: (when) => `Silenciada hasta el ${when}`,
    mutedForEver: 'Silenciada',
    unmute: 'Reactivar',
    failed: 'No se han podido cambiar las notificaciones',
  },

  ends: 'Salir, archivar o eliminar',
  archive: {
    action: 'Archivar sala',
    undo: 'Recuperar del archivo',
    title: (room) => `¿Archivar ${room}?`,
    text: 'Deja de aparecer en el directorio y nadie puede escribir en ella. Todo se puede seguir leyendo, y puedes recuperarla.',
    failed: 'No se ha podido cambiar la sala',
  },
  leave: {
    action: 'Salir de la sala',
    title: (room) => `¿Salir de ${room}?`,
    public: 'Puedes volver cuando quieras.',
    private: 'Es privada: para volver necesitarás una invitación.',
    heir: (name) => `Esta sala es tuya. Pasará a ser de ${name}.`,
    handsOver: 'Esta sala es tuya. Pasará al miembro con el rol más alto que lleve más tiempo en ella.',
    last: 'Esta sala es tuya y no hay nadie más que pueda quedársela. Se quedará sin propietario.',
    done: (room) => `Has salido de ${room}`,
    failed: 'No has podido salir de la sala',
  },
  delete: {
    action: 'Eliminar sala',
    title: (room) => `¿Eliminar ${room}?`,
    text: 'Con ella se elimina para todos todo lo que se ha dicho. Esto no se puede deshacer.',
    type: 'Para confirmarlo, escribe su nombre:',
    done: (room) => `Se ha eliminado ${room}`,
    failed: 'No se ha podido eliminar la sala',
  },

  membersFailed: 'No se han podido cargar los miembros',
  findMembers: 'Buscar miembros',
  add: {
    open: 'Añadir personas',
    title: 'Añadir personas a la sala',
    label: '¿A quién?',
    note: (history) =>
      history === 'all'
        ? 'Podrán leer todo lo que se ha dicho hasta ahora.'
        : 'Verán lo que se diga a partir de ahora.',
    action: (count) =>
      count === 0
        ? 'Añadir'
        : plural(count, {
            one: 'Añadir a # persona',
            many: 'Añadir a # de personas',
            other: 'Añadir a # personas',
          }),
    done: (count) =>
      plural(count, {
        one: 'Se ha añadido a # persona',
        many: 'Se ha añadido a # de personas',
        other: 'Se ha añadido a # personas',
      }),
  },
  member: {
    profile: 'Abrir el perfil',
    message: 'Enviar un mensaje directo',
    make: (role) => `Nombrar ${role.toLowerCase()}`,
    stepDown: (role) => `Pasar a ser ${role.toLowerCase()}`,
    became: (name, role) => becomes[role](name),
    handOver: 'Ceder la sala…',
    handedOver: (name) => becomes.owner(name),
    silence: 'Silenciar',
    silenceFor: (seconds) =>
      seconds < 3_600
        ? plural(seconds / 60, {
            one: 'Durante # minuto',
            many: 'Durante # de minutos',
            other: 'Durante # minutos',
          })
        : seconds < 86_400
          ? plural(seconds / 3_600, { one: 'Durante # hora', many: 'Durante # de horas', other: 'Durante # horas' })
          : plural(seconds / 86_400, { one: 'Durante # día', many: 'Durante # de días', other: 'Durante # días' }),
    silenced: (name) => `${name} no podrá escribir durante un tiempo`,
    unsilence: 'Dejar que vuelva a escribir',
    unsilenced: (name) => `${name} puede volver a escribir`,
    isSilenced: 'En silencio',
    remove: 'Sacar de la sala…',
    removed: (name) => `${name} ya no está en la sala`,
    ban: 'Vetar en la sala…',
    banned: (name) => `Has vetado a ${name}`,
    failed: 'No ha funcionado',
    confirm: {
      'hand-over': {
        title: (name) => `¿Ceder la sala a ${name}?`,
        text: 'Una sala es de una sola persona. Tú seguirás como administrador, y solo esa persona podrá devolvértela.',
        action: 'Ceder',
      },
      remove: {
        title: (name) => `¿Sacar a ${name}?`,
        text: 'Lo que ha dicho se queda. Puede volver si la sala es pública o con una invitación.',
        action: 'Sacar',
      },
      ban: {
        title: (name) => `¿Vetar a ${name}?`,
        text: 'Lo que ha dicho se queda. No podrá volver, ni siquiera con una invitación, hasta que un moderador vuelva a añadir a esta persona.',
        action: 'Vetar',
      },
    },
  },

  pins: {
    failed: 'No se han podido cargar los mensajes fijados',
    none: 'No hay nada fijado',
    noneText: 'Fija lo que preguntan una y otra vez quienes llegan: aquí lo tendrán todos a mano.',
    noneForReaders: 'Aquí aparece lo que los moderadores de la sala quieren tener a mano.',
    jump: 'Mostrar',
    jumpTo: (author) => `Mostrar el mensaje de ${author} en la conversación`,
    unpin: 'Dejar de fijar',
    unpinOf: (author) => `Dejar de fijar el mensaje de ${author}`,
    unpinFailed: 'No se ha podido dejar de fijar el mensaje',
  },

  invitesClosed: 'Aquí no puedes invitar a nadie',
  invitesClosedText: 'Quién entra en esta sala lo deciden quienes la llevan.',

  settings: {
    save: 'Guardar',
    saved: 'Sala guardada',
    closed: 'No tienes acceso a los ajustes',
    closedText: 'Los cambian el propietario y los administradores de la sala.',
  },
}
