import type { Administration } from '../en/administration.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('es')

export const announcing: Administration['announcing'] = {
  make: 'Decírselo a todo el mundo',
  made: 'Se está diciendo a todo el mundo',
  text: 'Qué se dice a todo el mundo',
  textNote: 'Aparece sobre cada página hasta que se descarta. Quien llega después también lo ve.',
  textMissing: 'Escribe qué hay que decir.',
  term: 'Durante cuánto tiempo',
  terms: {
    hour: 'Una hora',
    day: 'Un día',
    week: 'Una semana',
    month: '30 días',
    ever: 'Hasta que se retire',
  },
  none: 'No se ha anunciado nada',
  noneText: 'Aquí aparece lo que se dice a todo el mundo.',
  failed: 'No se han podido cargar los anuncios',
  more: 'Mostrar más',
  by: (name) => `De ${name}`,
  until: (when) => `Hasta ${when}`,
  on: 'En curso',
  over: 'Terminado',
  withdrawn: 'Retirado',
  withdraw: 'Retirar',
  withdrawOf: (text) => `Retirar: ${text}`,
  withdrawTitle: '¿Retirar esto?',
  withdrawText: 'Desaparece para quien aún lo tiene a la vista.',
  withdrawFailed: 'No se ha podido retirar',
}

export const overview: Administration['overview'] = {
  nothing: 'Nada te necesita. Todo responde y nada espera.',
  failed: 'No se ha podido averiguar qué necesita a alguien',
  full: 'Los archivos ocupan casi todo el espacio permitido',
}

export const placeHealth: Administration['placeHealth'] = {
  failed: 'No se ha podido saber cómo está el espacio',
  again: 'Mirar de nuevo',
  allWell: 'Todo responde y no queda nada pendiente.',
  troubles: {
    database: {
      what: 'La base de datos no responde',
      todo: 'Comprueba que PostgreSQL funciona y que DATABASE_URL lleva hasta él; parley doctor dice más.',
    },
    bus: {
      what: 'Redis no responde',
      todo: 'Comprueba que funciona y que REDIS_URL lleva hasta él. Hasta entonces los nodos no se oyen.',
    },
    storage: {
      what: 'El almacén de archivos no responde',
      todo: 'Comprueba que se puede escribir en la carpeta de datos o que existe el bucket de STORAGE_URL.',
    },
    scanner: {
      what: 'El antivirus no responde',
      todo: 'Comprueba que funciona y que CLAMAV_URL lleva hasta él. Los archivos nuevos esperan o pasan sin mirar, según lo ajustado.',
    },
    disk: {
      what: 'El disco está casi lleno',
      todo: 'Haz sitio, o limita en los ajustes lo que pueden ocupar los archivos.',
    },
    jobs: {
      what: 'Se ha abandonado trabajo',
      todo: 'El trabajo de fondo dice qué falló; allí se puede reintentar u olvidar.',
    },
    late: {
      what: 'El trabajo de fondo va con retraso',
      todo: 'Algo espera desde hace más de 5 minutos. Comprueba que hay un nodo con la función worker y añade otro si está ocupado.',
    },
  },
  toJobs: 'Al trabajo de fondo',
  parts: {
    database: 'Base de datos',
    bus: 'Mensajes entre nodos',
    storage: 'Almacén de archivos',
    scanner: 'Antivirus',
  },
  states: {
    ok: 'Responde',
    down: 'No responde',
  },
  version: 'Versión de Parley',
  uptime: 'En marcha desde hace',
  node: 'Responde',
  memory: 'Memoria',
  disk: 'Libre en el disco',
  partOf: (part, total) => `${part} de ${total}`,
  databaseSize: 'Tamaño de la base de datos',
  databaseVersion: 'Versión de PostgreSQL',
  connections: 'Conexiones a ella',
  waiting: 'Tareas que esperan',
  late: 'La espera más larga',
  givenUp: 'Tareas abandonadas',
  packet: 'Paquete de ayuda',
  packetNote: 'Todo lo que ayuda a quien ha de ayudar: sin secretos, sin nombres de personas, sin nada de lo dicho.',
  savePacket: 'Guardar el paquete',
  packetFailed: 'No se ha podido hacer el paquete',
}

export const placeStats: Administration['placeStats'] = {
  failed: 'No se han podido cargar las cifras',
  span: 'Días',
  spans: (size) => plural(size, { one: 'El último día', many: 'Los últimos # de días', other: 'Los últimos # días' }),
  totals: {
    people: 'Personas',
    seen: 'Aquí en el último día',
    guests: 'Invitados',
    bots: 'Bots',
    rooms: 'Salas',
    files: 'Archivos',
  },
  charts: {
    messages: 'Mensajes enviados',
    people: 'Personas que dijeron algo',
    accounts: 'Cuentas nuevas',
    fileBytes: 'Lo que ocuparon los archivos',
    halfMs: 'La mitad de las llamadas tardó como mucho',
    mostMs: '95 de 100 llamadas tardaron como mucho',
  },
  day: 'Día',
  counted: (when) => `Contado: ${when}; los días son los de UTC.`,
}

export const charts: Administration['charts'] = {
  asTable: 'Como tabla',
}

export const placeRooms: Administration['placeRooms'] = {
  search: 'Buscar salas',
  visibility: 'Quién puede entrar',
  visibilities: {
    all: 'Todas',
    public: 'Pública',
    private: 'Privada',
  },
  state: 'Estado',
  states: {
    all: 'Todas',
    open: 'Sin archivar',
    archived: 'Archivada',
  },
  sort: 'Orden',
  sorts: {
    recent: 'Con actividad reciente primero',
    members: 'Con más miembros primero',
    messages: 'Con más mensajes primero',
    newest: 'Más nuevas primero',
    name: 'Por nombre',
  },
  none: 'No se han encontrado salas',
  noneText: 'Ninguna sala es así.',
  failed: 'No se han podido cargar las salas',
  more: 'Mostrar más',
  actFailed: 'No se ha podido cambiar la sala',
  group: 'Grupo',
  members: (number) => `Miembros: ${number}`,
  messages: (number) => `Mensajes: ${number}`,
  owner: (name) => `De ${name}`,
  archive: 'Archivar…',
  archiveAct: 'Archivar',
  archiveOf: (name) => `Archivar ${name}…`,
  archiveTitle: (name) => `¿Archivar ${name}?`,
  archiveText: 'Sus miembros pueden leerla y nadie escribe más en ella. Se puede sacar del archivo.',
  unarchive: 'Sacar del archivo',
  unarchiveOf: (name) => `Sacar ${name} del archivo`,
  remove: 'Eliminar…',
  removeAct: 'Eliminar para siempre',
  removeOf: (name) => `Eliminar ${name}…`,
  removeTitle: (name) => `¿Eliminar ${name}?`,
  removeText: 'Todo lo dicho en ella desaparece para todo el mundo. No se puede deshacer.',
}
