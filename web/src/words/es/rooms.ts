import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('es')

export const rooms: Words['rooms'] = {
  details: 'Detalles',
  join: 'Unirse',
  joinRoom: (room) => `Unirse a ${room}`,
  joinFailed: (room) => `No has podido unirte a ${room}`,
  open: 'Abrir',
  openRoom: (room) => `Abrir ${room}`,
  full: 'Llena',
  fullRoom: (room) => `${room} no admite a más personas`,

  create: {
    title: 'Nueva sala',
    about: 'Un lugar para un equipo, un proyecto o un tema. Podrás cambiarlo todo después.',
    submit: 'Crear sala',
    pending: 'Creando…',
    guestTitle: 'Para crear salas hace falta una cuenta',
    guestText:
      'Como invitado puedes unirte a los canales públicos y entrar con una invitación. Con una cuenta abres tus propias salas.',
  },

  draft: {
    type: '¿Qué tipo de sala?',
    types: {
      public: {
        label: 'Canal público',
        text: 'Cualquiera lo encuentra en el directorio, lo lee y se une cuando quiere.',
      },
      private: {
        label: 'Canal privado',
        text: 'Para quienes reciben una invitación. Nadie más sabe que existe. Después se puede hacer público.',
      },
      group: {
        label: 'Grupo',
        text: 'Unas pocas personas que quieren hablar entre ellas. Siempre privado y sin dirección propia.',
      },
    },
    name: 'Nombre',
    namePlaceholder: 'Por ejemplo, Plan de lanzamiento',
    slug: 'Dirección',
    slugNote: (address) => `Los enlaces a la sala serán así: ${address}`,
    slugTaken: 'Otra sala ya tiene esta dirección. Elige otra.',
    topic: 'Tema',
    topicNote: 'Una línea que aparece encima de la conversación.',
    description: 'Descripción',
    descriptionNote: 'De qué se habla aquí, para quién es y dónde encontrar más.',
    left: (count) =>
      plural(count, { one: 'Queda # carácter', many: 'Quedan # de caracteres', other: 'Quedan # caracteres' }),
    category: 'Categoría',
    categoryNote: 'El directorio agrupa las salas por categoría. Elige una que ya exista o escribe una nueva.',
    people: 'Trae a más personas',
    peopleNote: 'Estarán dentro en cuanto exista. También puedes enviar un enlace después.',
    more: 'Más opciones',
    history: 'Qué ven quienes llegan',
    histories: {
      all: { label: 'Todo', text: 'Quien se une puede leer lo que se dijo antes.' },
      joined: {
        label: 'Desde su primer día',
        text: 'Lo que se dijo antes de que alguien llegara queda entre quienes estaban.',
      },
    },
    publicHistory: 'Un canal público lo puede leer cualquiera desde el primer mensaje.',
    readOnly: 'Solo anuncios',
    readOnlyNote: 'Solo escriben el propietario, los administradores y los moderadores. Todos leen y reaccionan.',
    maxMembers: 'Máximo de miembros',
    maxMembersNote: (usual) => plural(usual, { other: 'Si lo dejas vacío, caben hasta # personas.' }),
    membersProblem: (least, most) =>
      `Escribe un número entero del ${least} al ${new Intl.NumberFormat('es').format(most)}.`,
    slowMode: 'Modo lento',
    slowModeNote: 'Cuánto espera cada miembro entre un mensaje y otro.',
    slowModes: (seconds) =>
      seconds === 0
        ? 'Desactivado'
        : seconds < 60
          ? plural(seconds, { one: '# segundo', many: '# de segundos', other: '# segundos' })
          : seconds < 3600
            ? plural(Math.round(seconds / 60), { one: '# minuto', many: '# de minutos', other: '# minutos' })
            : plural(Math.round(seconds / 3600), { one: '# hora', many: '# de horas', other: '# horas' }),
  },

  roles: { owner: 'Propietario', admin: 'Administrador', moderator: 'Moderador', member: 'Miembro' },
  missing: 'Esta sala no existe o no tienes acceso a ella',
  missingText:
    'Puede que la dirección esté mal escrita, que la sala ya no exista o que sea privada. Si alguien te ha enviado aquí, pídele una invitación.',
  failed: 'No se ha podido cargar la sala',
  toDirectory: 'Todas las salas',

  departures: {
    deleted: (room, by) => (by === null ? `Se ha eliminado ${room}` : `${by} ha eliminado ${room}`),
    removed: (room, by) => (by === null ? `Te han sacado de ${room}` : `${by} te ha sacado de ${room}`),
    banned: (room, by) => (by === null ? `Te han vetado en ${room}` : `${by} te ha vetado en ${room}`),
    left: (room) => `Has salido de ${room}`,
    unknown: (room) => `Ya no estás en ${room}`,
  },
  departureTexts: {
    deleted: 'Con ella ha desaparecido todo lo que se dijo.',
    removed: 'Podrás volver cuando te invite alguien que lleve la sala.',
    banned: 'No podrás volver mientras quienes llevan la sala no levanten el veto.',
    left: 'Es privada: para volver necesitas una invitación.',
    unknown: 'La han eliminado o te han sacado de ella.',
  },

  previewLabel: (room) => `Mensajes de ${room}`,
  previewText: 'Estás mirando desde fuera. Únete para escribir y enterarte de lo nuevo.',
  previewArchived: 'Esta sala está archivada: se puede leer, pero ya no se añade nada.',
  beginning: { before: 'Aquí empieza ', after: '' },
  older: 'Mostrar mensajes anteriores',
  olderFailed: 'No han llegado los mensajes anteriores. Inténtalo de nuevo',
  quiet: 'Todavía no se ha dicho nada',
  quietText: 'Únete y di las primeras palabras.',
}
