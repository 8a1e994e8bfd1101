import { pluralIn } from '../plural.ts'

const plural = pluralIn('en')

/** What everybody is told. */
export const announcing = {
  make: 'Tell everybody',
  made: 'Everybody is being told',
  text: 'What everybody is told',
  textNote: 'It stands above every page until somebody has done with it. Who comes later is told, too.',
  textMissing: 'Write what everybody is to be told.',
  term: 'For how long',
  terms: {
    hour: 'One hour',
    day: 'One day',
    week: 'One week',
    month: '30 days',
    ever: 'Until it is taken back',
  },
  none: 'Nothing was announced',
  noneText: 'What everybody is told stands here.',
  failed: 'The announcements could not be loaded',
  more: 'Show more',
  by: (name: string) => `By ${name}`,
  until: (when: string) => `Until ${when}`,
  on: 'Goes on',
  over: 'Over',
  withdrawn: 'Taken back',
  withdraw: 'Take back',
  withdrawOf: (text: string) => `Take back: ${text}`,
  withdrawTitle: 'Take this back?',
  withdrawText: 'It disappears for everybody who has not done with it.',
  withdrawFailed: 'It could not be taken back',
}

/** What needs somebody. */
export const overview = {
  nothing: 'Nothing needs you. Everything answers, and nothing waits.',
  failed: 'What needs somebody could not be found out',
  full: 'Files take nearly all the room they may',
}

/** How each part of the place is. */
export const placeHealth = {
  failed: 'How the place is could not be found out',
  again: 'Look again',
  allWell: 'Everything answers, and nothing is left undone.',
  troubles: {
    database: {
      what: 'The database does not answer',
      todo: 'See that PostgreSQL runs and that DATABASE_URL leads to it; parley doctor says more.',
    },
    bus: {
      what: 'Redis does not answer',
      todo: 'See that it runs and that REDIS_URL leads to it. Until then nodes do not hear each other.',
    },
    storage: {
      what: 'The storage of files does not answer',
      todo: 'See that the data folder can be written to, or that the bucket of STORAGE_URL is there.',
    },
    scanner: {
      what: 'The virus scanner does not answer',
      todo: 'See that it runs and that CLAMAV_URL leads to it. New files wait until then, or go unlooked at, as it was set.',
    },
    disk: {
      what: 'The disk is nearly full',
      todo: 'Make room, or bound what files may take in the settings.',
    },
    jobs: {
      what: 'Work was given up',
      todo: 'Background work says what went wrong; there it can be tried again or forgotten.',
    },
    late: {
      what: 'Background work is not kept up with',
      todo: 'Something has waited for more than 5 minutes. See that a node with the role worker runs, and add another if it is busy.',
    },
  },
  toJobs: 'To the background work',
  parts: {
    database: 'Database',
    bus: 'Messages between nodes',
    storage: 'Storage of files',
    scanner: 'Virus scanner',
  },
  states: {
    ok: 'Answers',
    down: 'Does not answer',
  },
  version: 'Version of Parley',
  uptime: 'Runs since',
  node: 'Answered by',
  memory: 'Memory',
  disk: 'Free on the disk',
  partOf: (part: string, total: string) => `${part} of ${total}`,
  databaseSize: 'Size of the database',
  databaseVersion: 'Version of PostgreSQL',
  connections: 'Connections to it',
  waiting: 'Jobs that wait',
  late: 'The longest wait',
  givenUp: 'Jobs given up',
  packet: 'Support packet',
  packetNote: 'All that helps somebody who is asked for help: no secrets, no names of people, nothing that was said.',
  savePacket: 'Save the packet',
  packetFailed: 'The packet could not be made',
}

/** How the place does. */
export const placeStats = {
  failed: 'The figures could not be loaded',
  span: 'Days',
  spans: (size: number) => plural(size, { one: 'The last day', other: 'The last # days' }),
  totals: {
    people: 'People',
    seen: 'Here within a day',
    guests: 'Guests',
    bots: 'Bots',
    rooms: 'Rooms',
    files: 'Files',
  },
  charts: {
    messages: 'Messages said',
    people: 'People who said something',
    accounts: 'New accounts',
    fileBytes: 'What files took',
    halfMs: 'Half of the calls took at most',
    mostMs: '95 of 100 calls took at most',
  },
  day: 'Day',
  counted: (when: string) => `Counted ${when}; days are those of UTC.`,
}

/** Figures as pictures. */
export const charts = {
  asTable: 'As a table',
}

/** All rooms of the place. */
export const placeRooms = {
  search: 'Find rooms',
  visibility: 'Who may enter',
  visibilities: {
    all: 'All',
    public: 'Public',
    private: 'Private',
  },
  state: 'State',
  states: {
    all: 'All',
    open: 'Not archived',
    archived: 'Archived',
  },
  sort: 'Order',
  sorts: {
    recent: 'Last spoken in first',
    members: 'Most members first',
    messages: 'Most messages first',
    newest: 'Newest first',
    name: 'By name',
  },
  none: 'No rooms found',
  noneText: 'No room is like that.',
  failed: 'The rooms could not be loaded',
  more: 'Show more',
  actFailed: 'The room could not be changed',
  group: 'Group',
  members: (number: string) => `Members: ${number}`,
  messages: (number: string) => `Messages: ${number}`,
  owner: (name: string) => `Owner: ${name}`,
  archive: 'Archive…',
  archiveAct: 'Archive',
  archiveOf: (name: string) => `Archive ${name}…`,
  archiveTitle: (name: string) => `Archive ${name}?`,
  archiveText: 'Its members can read it, and nobody writes in it any more. It can be taken out of the archive.',
  unarchive: 'Take out of the archive',
  unarchiveOf: (name: string) => `Take ${name} out of the archive`,
  remove: 'Delete…',
  removeAct: 'Delete for ever',
  removeOf: (name: string) => `Delete ${name}…`,
  removeTitle: (name: string) => `Delete ${name}?`,
  removeText: 'All that was said in it is gone for everybody. This cannot be taken back.',
}
