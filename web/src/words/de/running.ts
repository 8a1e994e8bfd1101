import type { Administration } from '../en/administration.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('de')

export const announcing: Administration['announcing'] = {
  make: 'Allen mitteilen',
  made: 'Es wird allen mitgeteilt',
  text: 'Was allen mitgeteilt wird',
  textNote: 'Es steht über jeder Seite, bis man damit fertig ist. Wer später kommt, erfährt es auch.',
  textMissing: 'Schreib, was allen mitgeteilt werden soll.',
  term: 'Wie lange',
  terms: {
    hour: 'Eine Stunde',
    day: 'Einen Tag',
    week: 'Eine Woche',
    month: '30 Tage',
    ever: 'Bis es zurückgenommen wird',
  },
  none: 'Nichts wurde mitgeteilt',
  noneText: 'Was allen mitgeteilt wird, steht hier.',
  failed: 'Die Mitteilungen konnten nicht geladen werden',
  more: 'Mehr zeigen',
  by: (name) => `Von ${name}`,
  until: (when) => `Bis ${when}`,
  on: 'Läuft',
  over: 'Vorbei',
  withdrawn: 'Zurückgenommen',
  withdraw: 'Zurücknehmen',
  withdrawOf: (text) => `Zurücknehmen: ${text}`,
  withdrawTitle: 'Das zurücknehmen?',
  withdrawText: 'Es verschwindet bei allen, die es noch sehen.',
  withdrawFailed: 'Es konnte nicht zurückgenommen werden',
}

export const overview: Administration['overview'] = {
  nothing: 'Nichts braucht dich. Alles antwortet, und nichts wartet.',
  failed: 'Was jemanden braucht, konnte nicht festgestellt werden',
  full: 'Dateien belegen fast allen Platz, den sie dürfen',
}

export const placeHealth: Administration['placeHealth'] = {
  failed: 'Wie es dem Ort geht, ließ sich nicht feststellen',
  again: 'Noch einmal nachsehen',
  allWell: 'Alles antwortet, und nichts ist liegen geblieben.',
  troubles: {
    database: {
      what: 'Die Datenbank antwortet nicht',
      todo: 'Sieh nach, ob PostgreSQL läuft und DATABASE_URL dorthin führt; parley doctor sagt mehr.',
    },
    bus: {
      what: 'Redis antwortet nicht',
      todo: 'Sieh nach, ob es läuft und REDIS_URL dorthin führt. Bis dahin hören die Knoten einander nicht.',
    },
    storage: {
      what: 'Der Speicher der Dateien antwortet nicht',
      todo: 'Sieh nach, ob in den Datenordner geschrieben werden kann oder ob es den Bucket aus STORAGE_URL gibt.',
    },
    scanner: {
      what: 'Der Virenscanner antwortet nicht',
      todo: 'Sieh nach, ob er läuft und CLAMAV_URL dorthin führt. Neue Dateien warten bis dahin oder gehen ungeprüft durch, je nach Einstellung.',
    },
    disk: {
      what: 'Die Festplatte ist fast voll',
      todo: 'Schaff Platz, oder begrenze in den Einstellungen, was Dateien belegen dürfen.',
    },
    jobs: {
      what: 'Arbeit wurde aufgegeben',
      todo: 'Unter Hintergrundarbeit steht, was schiefging; dort lässt es sich wiederholen oder vergessen.',
    },
    late: {
      what: 'Die Hintergrundarbeit kommt nicht nach',
      todo: 'Etwas wartet seit mehr als 5 Minuten. Sieh nach, ob ein Knoten mit der Rolle worker läuft, und nimm einen weiteren dazu, wenn er ausgelastet ist.',
    },
  },
  toJobs: 'Zur Hintergrundarbeit',
  parts: {
    database: 'Datenbank',
    bus: 'Nachrichten zwischen Knoten',
    storage: 'Speicher der Dateien',
    scanner: 'Virenscanner',
  },
  states: {
    ok: 'Antwortet',
    down: 'Antwortet nicht',
  },
  version: 'Version von Parley',
  uptime: 'Läuft seit',
  node: 'Beantwortet von',
  memory: 'Arbeitsspeicher',
  disk: 'Frei auf der Festplatte',
  partOf: (part, total) => `${part} von ${total}`,
  databaseSize: 'Größe der Datenbank',
  databaseVersion: 'Version von PostgreSQL',
  connections: 'Verbindungen zu ihr',
  waiting: 'Wartende Aufgaben',
  late: 'Längstes Warten',
  givenUp: 'Aufgegebene Aufgaben',
  packet: 'Hilfspaket',
  packetNote: 'Alles, was jemandem beim Helfen hilft: keine Geheimnisse, keine Namen von Menschen, nichts Gesagtes.',
  savePacket: 'Paket speichern',
  packetFailed: 'Das Paket konnte nicht erstellt werden',
}

export const placeStats: Administration['placeStats'] = {
  failed: 'Die Zahlen konnten nicht geladen werden',
  span: 'Tage',
  spans: (size) => plural(size, { one: 'Der letzte Tag', other: 'Die letzten # Tage' }),
  totals: {
    people: 'Personen',
    seen: 'Heute oder gestern hier',
    guests: 'Gäste',
    bots: 'Bots',
    rooms: 'Räume',
    files: 'Dateien',
  },
  charts: {
    messages: 'Gesagte Nachrichten',
    people: 'Personen, die etwas sagten',
    accounts: 'Neue Konten',
    fileBytes: 'Was Dateien belegten',
    halfMs: 'Die Hälfte der Aufrufe dauerte höchstens',
    mostMs: '95 von 100 Aufrufen dauerten höchstens',
  },
  day: 'Tag',
  counted: (when) => `Gezählt ${when}; Tage nach UTC.`,
}

export const charts: Administration['charts'] = {
  asTable: 'Als Tabelle',
}

export const placeRooms: Administration['placeRooms'] = {
  search: 'Räume suchen',
  visibility: 'Wer hinein darf',
  visibilities: {
    all: 'Alle',
    public: 'Öffentlich',
    private: 'Privat',
  },
  state: 'Zustand',
  states: {
    all: 'Alle',
    open: 'Nicht archiviert',
    archived: 'Archiviert',
  },
  sort: 'Reihenfolge',
  sorts: {
    recent: 'Zuletzt benutzte zuerst',
    members: 'Meiste Mitglieder zuerst',
    messages: 'Meiste Nachrichten zuerst',
    newest: 'Neueste zuerst',
    name: 'Nach Namen',
  },
  none: 'Keine Räume gefunden',
  noneText: 'Kein Raum ist so.',
  failed: 'Die Räume konnten nicht geladen werden',
  more: 'Mehr zeigen',
  actFailed: 'Der Raum konnte nicht geändert werden',
  group: 'Gruppe',
  members: (number) => `Mitglieder: ${number}`,
  messages: (number) => `Nachrichten: ${number}`,
  owner: (name) => `Gehört ${name}`,
  archive: 'Archivieren …',
  archiveAct: 'Archivieren',
  archiveOf: (name) => `${name} archivieren …`,
  archiveTitle: (name) => `${name} archivieren?`,
  archiveText:
    'Mitglieder können weiter lesen, aber niemand schreibt mehr darin. Der Raum lässt sich wieder hervorholen.',
  unarchive: 'Aus dem Archiv holen',
  unarchiveOf: (name) => `${name} aus dem Archiv holen`,
  remove: 'Löschen …',
  removeAct: 'Endgültig löschen',
  removeOf: (name) => `${name} löschen …`,
  removeTitle: (name) => `${name} löschen?`,
  removeText: 'Alles, was darin gesagt wurde, ist für alle weg. Das lässt sich nicht rückgängig machen.',
}
