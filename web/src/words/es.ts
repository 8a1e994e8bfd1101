import { acts } from './es/acts.ts'
import { attention } from './es/attention.ts'
import { bots, webhooks } from './es/bots.ts'
import { calendar } from './es/calendar.ts'
import { contacts } from './es/contacts.ts'
import { details } from './es/details.ts'
import { directory } from './es/directory.ts'
import { files } from './es/files.ts'
import { emoji } from './es/emoji.ts'
import { first } from './es/first.ts'
import { later } from './es/later.ts'
import { offline } from './es/offline.ts'
import { inbox } from './es/inbox.ts'
import { invites } from './es/invites.ts'
import { leaving } from './es/leaving.ts'
import { ownData } from './es/own-data.ts'
import { picker } from './es/picker.ts'
import { problems } from './es/problems.ts'
import { roomMenu } from './es/room-menu.ts'
import { reporting } from './es/reporting.ts'
import { rooms } from './es/rooms.ts'
import { shortcuts } from './es/shortcuts.ts'
import { signOut } from './es/sign-out.ts'
import { switcher } from './es/switcher.ts'
import { writing } from './es/writing.ts'
import type { Words } from './en.ts'
import { pluralIn } from './plural.ts'
import { together } from './together.ts'

const plural = pluralIn('es')

export const es: Words = {
  ...together(first, later),
  offline,
  reporting,
  ownData,
  leaving,
  attention,
  calendar,
  acts,
  contacts,
  bots,
  webhooks,
  writing,
  problems,
  roomMenu,
  signOut,
  fieldsToMend: (count) =>
    plural(count, {
      one: 'Hay un campo que revisar.',
      many: 'Hay # de campos que revisar.',
      other: 'Hay # campos que revisar.',
    }),

  doors: {
    motto: 'Un lugar para hablar, en tu propio terreno.',
    password: 'Contraseña',
    signIn: {
      title: 'Iniciar sesión',
      login: 'Usuario o correo electrónico',
      loginMissing: 'Escribe tu nombre de usuario o tu correo electrónico.',
      passwordMissing: 'Escribe tu contraseña.',
      submit: 'Iniciar sesión',
      pending: 'Iniciando sesión…',
      newHere: '¿Es tu primera vez aquí?',
      register: 'Crear una cuenta',
    },
    guest: {
      title: '¿Solo vienes a mirar?',
      name: 'Un nombre para que te reconozcan',
      placeholder: 'O te damos uno simpático',
      submit: 'Entrar como invitado',
      pending: 'Abriendo la puerta…',
      note: 'Sin contraseña. Después puedes convertirlo en una cuenta y conservarlo todo.',
    },
    register: {
      inviteText: 'Para crear una cuenta aquí hace falta una invitación.',
      invite: 'Código de invitación',
      inviteMissing: 'Escribe el código de tu invitación.',
      title: 'Crea tu cuenta',
      firstTitle: 'Prepara tu espacio',
      firstText: 'Todavía no hay nadie. La cuenta que crees ahora será la que lo administre.',
      username: 'Nombre de usuario',
      usernameNote: 'Con él inicias sesión y te mencionan.',
      usernameReserved: 'Este nombre de usuario está reservado para el propio espacio.',
      displayName: 'Nombre visible',
      displayNameNote: 'Cómo te ven los demás. Si lo dejas vacío, será tu nombre de usuario.',
      email: 'Correo electrónico',
      emailNote: 'También puedes iniciar sesión con él. Los demás nunca lo ven.',
      submit: 'Crear cuenta',
      firstSubmit: 'Crear la cuenta y abrir el espacio',
      pending: 'Creando tu cuenta…',
      haveOne: '¿Ya tienes una cuenta?',
      signIn: 'Iniciar sesión',
      closedTitle: 'El registro está cerrado',
      closedText: 'Ahora mismo no se pueden crear cuentas aquí. Pregunta a un administrador de este espacio.',
    },
    reset: {
      title: 'Pon una contraseña nueva',
      text: 'Se cierran las sesiones abiertas con la anterior.',
      password: 'Contraseña nueva',
      submit: 'Guardar contraseña',
      done: 'Tu contraseña nueva ya vale. Inicia sesión con ella.',
    },
    upgrade: {
      title: 'Conserva tu nombre',
      text: 'Crea una cuenta. Todo lo que tienes como invitado se viene contigo.',
      submit: 'Crear cuenta',
      done: 'Ya tienes una cuenta. ¡Qué bien que te quedes!',
    },
    ended: {
      session_ended: 'Se ha cerrado la sesión de este dispositivo desde otro.',
      refresh_reused:
        'Se ha cerrado tu sesión por seguridad: se usó desde dos sitios. Si no fuiste tú, cambia tu contraseña.',
      other: 'Tu sesión ha caducado. Inicia sesión para seguir donde estabas.',
    },
  },

  password: {
    show: 'Mostrar la contraseña',
    hide: 'Ocultar la contraseña',
    rulesTitle: 'La contraseña tiene',
    rules: {
      length: (least) =>
        plural(least, {
          one: 'al menos # carácter',
          many: 'al menos # de caracteres',
          other: 'al menos # caracteres',
        }),
      max: (most) => plural(most, { other: 'como máximo # caracteres' }),
      lower: () => 'una letra minúscula',
      upper: () => 'una letra mayúscula',
      digit: () => 'una cifra',
      symbol: () => 'un signo, como ! o -',
    },
    ruleMet: 'cumplido',
    ruleOpen: 'pendiente',
    rulesOpen: 'Todavía no se cumplen todas las reglas de abajo.',
    strength: 'Seguridad',
    scores: ['Muy débil', 'Débil', 'Aceptable', 'Fuerte', 'Muy fuerte'],
    hints: {
      username: 'Contiene tu nombre de usuario.',
      common: 'Contiene una de las palabras que se prueban primero.',
      keyboard: 'Las teclas vecinas son fáciles de adivinar.',
      sequence: 'Las secuencias como 1234 son fáciles de adivinar.',
      repeats: 'Repetir algo aporta poco.',
      year: 'Los años son fáciles de adivinar.',
      longer: 'Lo que más ayuda es alargarla. Unas cuantas palabras sin relación funcionan bien.',
    },
  },

  home: {
    title: 'Inicio',
    welcome: { before: 'Hola, ', after: '' },
    opening: (place) => `${place} está abierto. Únete a una sala para hablar y siéntete como en casa.`,
    waiting: 'Te espera',
    allWaiting: (count) => plural(count, { one: '# sala', many: '# de salas', other: 'Las # salas' }),
    allRead: 'Lo has leído todo.',
    recent: 'Sigue por aquí',
    suggested: 'Salas para empezar',
    browse: 'Todas las salas públicas',
    firstRoom: 'Nadie ha abierto una sala todavía',
    firstRoomText: 'Crea la primera y trae a más personas con un enlace.',
    firstRoomGuest: 'Aquí aparecen las salas que abren los demás.',
    stepsTitle: 'Primeros pasos',
    stepsDone: (done, all) => `${done} de ${all} hechos`,
    stepDone: 'Hecho',
    steps: {
      account: {
        title: 'Conserva tu cuenta',
        text: 'Solo eres invitado en este dispositivo. Con una cuenta puedes volver desde cualquier parte.',
      },
      profile: {
        title: 'Di quién eres',
        text: 'Unas palabras sobre ti y un estado ayudan a los demás a saber con quién hablan.',
      },
      look: {
        title: 'Hazlo tuyo',
        text: 'Tema, densidad, tamaños de texto y tipo de letra, con una vista previa.',
      },
      people: { title: 'Mira quién está', text: 'Encuentra por su nombre a las personas de este espacio.' },
      room: { title: 'Crea la primera sala', text: 'Un canal para todos o solo para quienes invites.' },
      company: { title: 'Trae a la gente', text: 'Crea un enlace a tu sala y envíalo a quienes deban estar aquí.' },
    },
  },

  rooms,
  emoji,
  files,
  details,
  directory,
  inbox,
  invites,
  picker,
  switcher,
  shortcuts,

  people: {
    title: 'Personas',
    search: 'Buscar personas',
    searchPlaceholder: 'Nombre o usuario',
    clear: 'Borrar la búsqueda',
    count: (count, more) =>
      more
        ? plural(count, {
            one: 'La primera persona',
            many: 'Las primeras # de personas',
            other: 'Las primeras # personas',
          })
        : plural(count, { one: '# persona', many: '# de personas', other: '# personas' }),
    none: (query) => `No hay nadie que coincida con «${query}»`,
    noneText: 'Prueba con una parte del nombre o con el nombre de usuario.',
    alone: 'De momento solo estás tú',
    aloneText: 'Aquí aparecerá quien se una a este espacio.',
    more: 'Mostrar más',
    loadingMore: 'Cargando más…',
    failed: 'No se han podido cargar las personas',
    guestTitle: 'Para buscar personas hace falta una cuenta',
    guestText:
      'Como invitado puedes echar un vistazo cuando quieras. Para encontrar a otras personas y que te encuentren, crea una cuenta.',
    you: 'tú',
    roles: { user: null, moderator: 'Moderador', admin: 'Administrador' },
  },

  card: {
    title: 'Perfil de',
    loading: 'Cargando el perfil…',
    missing: 'Esta persona no existe',
    missingText: 'Puede que se haya eliminado la cuenta.',
    failed: 'No se ha podido cargar el perfil',
    since: (month) => `Aquí desde ${month}`,
    fields: {
      bio: 'Sobre mí',
      location: 'Lugar',
      birthDate: 'Fecha de nacimiento',
      gender: 'Género',
    },
    edit: 'Editar tu perfil',
    talk: 'Enviar mensaje',
  },

  settings: {
    title: 'Ajustes',
    navigation: 'Secciones de los ajustes',
    all: 'Todos los ajustes',
    away: 'Volver a donde estabas',
    sections: {
      profile: { title: 'Perfil', about: 'Cómo te ven los demás y cuánto ven de ti.' },
      appearance: {
        title: 'Apariencia',
        about: 'Los cambios se aplican al momento y te siguen a todos tus dispositivos.',
      },
      language: { title: 'Idioma y escritura', about: 'Qué idioma habla la página y qué hace Enter.' },
      notifications: { title: 'Notificaciones', about: 'Cómo te avisa Parley.' },
      shortcuts: { title: 'Atajos', about: 'Las teclas para todo y cómo cambiarlas.' },
      privacy: {
        title: 'Privacidad',
        about: 'Quién puede escribirte y añadirte, y qué saben los demás de cuándo estás y de lo que has leído.',
      },
      devices: { title: 'Dispositivos', about: 'Dónde tienes la sesión abierta. Ciérrala donde no lo reconozcas.' },
      account: { title: 'Cuenta', about: 'El nombre con el que inicias sesión y tu contraseña.' },
      bots: { title: 'Bots', about: 'Programas que participan en tu nombre.' },
      storage: { title: 'Almacenamiento', about: 'Cuánto ocupan tus archivos.' },
    },
    saveFailed: 'No se ha podido guardar un ajuste y ha vuelto a como estaba',

    profile: {
      displayName: 'Nombre visible',
      username: (name) => `Tu nombre de usuario es @${name}.`,
      status: 'Estado',
      statusText: '¿En qué andas?',
      statusEmoji: 'Emoji',
      statusTerm: 'Cuánto tiempo',
      statusTerms: {
        'half-hour': 'Durante 30 minutos',
        hour: 'Durante 1 hora',
        today: 'Hasta esta noche',
        week: 'Hasta el final de la semana',
        never: 'Hasta que lo cambie',
        kept: 'Como estaba',
      },
      statusUntil: (when) => `Hasta el ${when}`,
      suggestions: 'Sugerencias',
      suggested: [
        { emoji: '📅', text: 'En una reunión' },
        { emoji: '🎧', text: 'Necesito concentrarme' },
        { emoji: '🤒', text: 'De baja por enfermedad' },
        { emoji: '🌴', text: 'De vacaciones' },
      ],
      clearStatus: 'Borrar el estado',
      about: 'Sobre ti',
      aboutNote: 'Todo es opcional. Tú eliges quién ve cada cosa; «todos» incluye a los invitados.',
      fields: { bio: 'Sobre mí', location: 'Lugar', birthDate: 'Fecha de nacimiento', gender: 'Género' },
      left: (count) =>
        plural(count, { one: 'Queda # carácter', many: 'Quedan # de caracteres', other: 'Quedan # caracteres' }),
      whoSees: (field) => `Quién lo ve: ${field}`,
      visibilities: { everyone: 'Todos', members: 'Solo miembros', nobody: 'Nadie' },
      save: 'Guardar perfil',
      saving: 'Guardando…',
      saved: 'Perfil guardado',
      unsaved: 'Tienes cambios sin guardar.',
      discard: 'Descartar',
      guest: 'Los invitados solo tienen un nombre. Con una cuenta tendrás un estado y un perfil completo.',
    },

    appearance: {
      theme: 'Tema',
      themes: { system: 'Sistema', light: 'Claro', dark: 'Oscuro', contrast: 'Alto contraste' },
      density: 'Densidad',
      densities: { comfortable: 'Cómoda', compact: 'Compacta' },
      font: 'Tipo de letra',
      fonts: { system: 'Sistema', humanist: 'Humanista', serif: 'Con serifa', mono: 'Monoespaciada' },
      sizes: 'Tamaños de texto',
      interfaceSize: 'Interfaz',
      messageSize: 'Mensajes',
      memberListSize: 'Lista de miembros',
      pixels: (size) => `${size} px`,
      messages: 'En las conversaciones',
      showAvatars: 'Mostrar los avatares',
      showTimestamps: 'Mostrar las horas',
      colouredNames: 'Nombres de colores',
      colouredNamesNote: 'Cada persona tiene su color.',
      motion: 'Reducir el movimiento',
      motionNote: 'Sin animaciones, diga lo que diga el sistema.',
    },

    sample: {
      title: 'Vista previa',
      label: 'Ejemplo',
      room: 'faro',
      members: 'Miembros',
      people: [
        { id: 'sample-0', name: 'Mara Lindqvist' },
        { id: 'sample-4', name: 'Tomás Rey' },
        { id: 'sample-2', name: 'أمل حداد' },
      ],
      messages: [
        { from: 0, time: '09:41', text: '¡Buenos días! La lámpara ya funciona y el farero por fin duerme.' },
        { from: 1, time: '09:43', text: 'Genial. Después de comer llevo la lente nueva.' },
        { from: 2, time: '09:44', text: 'صباح الخير! سأنتظركم عند المرسى.' },
        { from: 0, time: '09:45', text: 'Nos vemos en el muelle.' },
      ],
    },

    language: {
      language: 'Idioma',
      followBrowser: (name) => `Como el navegador (${name})`,
      typing: 'Escritura',
      enterSends: 'Enter envía',
      enterSendsOn: 'Enter envía el mensaje; Shift+Enter empieza una línea nueva.',
      enterSendsOff: 'Enter empieza una línea nueva; Ctrl+Enter envía.',
    },

    notifications: {
      about: 'Avísame de',
      abouts: {
        all: 'Todo lo de las salas que no he silenciado',
        mentions: 'Mensajes directos, menciones y mis palabras',
        none: 'Nada',
      },
      keywords: 'Mis palabras',
      keywordsNote: 'Si alguien escribe una de ellas, te avisa como una mención. Enter añade una palabra.',
      removeKeyword: (word) => `Quitar «${word}»`,
      desktop: 'Notificaciones del sistema',
      desktopNote:
        'Aparecen mientras miras a otra parte. Cada una dice por qué ha llegado y se va cuando la has leído.',
      denied:
        'Este navegador tiene bloqueadas las notificaciones de aquí. Permítelas en los ajustes del navegador para esta página.',
      missing: 'Este navegador no tiene notificaciones, o solo para la aplicación instalada.',
      test: 'Mostrar una ahora',
      testText: 'Así es como se ve.',
      sound: 'Sonidos',
      soundNote: 'Un tono breve y suave cuando hay algo para ti.',
      tone: 'Tono',
      tones: { chime: 'Campanilla', drop: 'Gota', knock: 'Toque' },
      play: 'Escuchar el tono',
      silent: 'Este navegador no puede reproducir el tono.',
      quiet: 'No molestar',
      quietHours: (hours) =>
        plural(hours, { one: 'Durante # hora', many: 'Durante # de horas', other: 'Durante # horas' }),
      quietUntil: (when) => `En silencio hasta el ${when}.`,
      quietEnd: 'Terminar ahora',
      schedule: 'Todas las semanas',
      scheduleNote: 'En silencio a las mismas horas, según el reloj de este dispositivo.',
      ends: { from: 'Desde', to: 'Hasta' },
      days: 'Empieza el',
    },

    privacy: {
      messages: 'Quién puede escribirte directamente',
      messagesNote: 'Las conversaciones que ya existen siguen abiertas.',
      adds: 'Quién puede añadirte a salas',
      addsNote: 'Con un enlace siempre entras por tu cuenta.',
      who: { everyone: 'Todo el mundo', rooms: 'Quien comparte una sala conmigo', contacts: 'Solo mis contactos' },
      readReceipts: 'Confirmaciones de lectura',
      readReceiptsNote: 'Los demás ven hasta dónde has leído, y tú lo ves de ellos.',
      lastSeen: 'Última conexión',
      lastSeenNote: 'Los demás ven cuándo estuviste aquí por última vez.',
    },

    devices: {
      current: 'Este dispositivo',
      lastUsed: (when) => `Último uso: ${when}`,
      since: (when) => `Sesión iniciada: ${when}`,
      unknownDevice: 'Dispositivo desconocido',
      onSystem: (browser, system) => `${browser} en ${system}`,
      unknownAddress: 'dirección desconocida',
      end: 'Cerrar sesión',
      endDevice: (device) => `Cerrar la sesión de ${device}`,
      confirmTitle: (device) => `¿Cerrar la sesión de ${device}?`,
      confirmText: 'Ese dispositivo tendrá que volver a iniciar sesión. No se pierde nada más.',
      ended: (device) => `Se ha cerrado la sesión de ${device}`,
      endOthers: 'Cerrar sesión en todos los demás dispositivos',
      othersTitle: '¿Cerrar sesión en todos los demás dispositivos?',
      othersText: (count) =>
        plural(count, {
          one: 'Otro dispositivo tendrá que volver a iniciar sesión.',
          many: 'Otros # de dispositivos tendrán que volver a iniciar sesión.',
          other: 'Otros # dispositivos tendrán que volver a iniciar sesión.',
        }),
      othersEnded: (count) =>
        plural(count, {
          one: 'Se ha cerrado la sesión de otro dispositivo',
          many: 'Se ha cerrado la sesión de otros # de dispositivos',
          other: 'Se ha cerrado la sesión de otros # dispositivos',
        }),
      none: 'Solo tienes la sesión abierta en este dispositivo.',
      failed: 'No se han podido cargar los dispositivos',
      endFailed: 'No se ha podido cerrar la sesión del dispositivo',
    },

    account: {
      username: 'Nombre de usuario',
      email: 'Correo electrónico',
      noEmail: 'Ninguno',
      role: 'Rol',
      roles: { user: 'Miembro', moderator: 'Moderador', admin: 'Administrador' },
      password: 'Cambiar la contraseña',
      current: 'Contraseña actual',
      currentMissing: 'Escribe tu contraseña actual.',
      next: 'Contraseña nueva',
      same: 'Esta es tu contraseña actual. Elige otra.',
      change: 'Cambiar la contraseña',
      changing: 'Cambiando…',
      changed: 'Contraseña cambiada',
      changedText: 'Se ha cerrado la sesión en todos los demás dispositivos.',
      note: 'Se cerrará la sesión en todos tus demás dispositivos.',
      guest:
        'Como invitado no tienes contraseña: tu llave es este dispositivo. Con una cuenta entras desde cualquier parte.',
    },
  },
}
