import type { Administration } from '../en/administration.ts'

export const placeStorage: Administration['placeStorage'] = {
  failed: 'Was Dateien belegen, ließ sich nicht ermitteln',
  toSettings: 'Festlegen, was Dateien belegen dürfen',
  broken:
    'Manche Dateien ließen sich nicht vorbereiten. Woran es lag, steht bei der Arbeit im Hintergrund; dort lässt es sich noch einmal versuchen.',
  toJobs: 'Zur Arbeit im Hintergrund',
  what: 'Was',
  files: 'Dateien',
  size: 'Größe',
  kinds: 'Nach Art',
  states: 'Nach Zustand',
  stateOf: {
    pending: 'Wartet',
    processing: 'Wird vorbereitet',
    ready: 'Bereit',
    failed: 'Gescheitert',
    refused: 'Abgelehnt',
  },
  exports: (number, bytes) =>
    `Daneben liegen Archive eigener Daten zum Abholen bereit: ${number}, zusammen ${bytes}. Sie zählen bei niemandem und verschwinden von selbst.`,
  rooms: 'Räume mit dem meisten',
  largest: 'Größte Dateien',
  largestNote: 'Wie eine Datei heißt, steht nur da, wo alle es lesen dürfen. Was in ihr steht, liest hier niemand.',
  nameless: 'Name nicht gezeigt',
  where: {
    nowhere: 'In keinem Raum',
    direct: 'In Direktnachrichten',
    private: 'In einem privaten Raum',
    public: 'In einem öffentlichen Raum',
  },
  by: (name) => `Von ${name}`,
  people: 'Wessen Dateien',
  peopleNote: 'Das meiste zuerst, neben dem, was jeder bringen darf.',
  search: 'Personen finden',
  list: {
    none: 'Niemand gefunden',
    noneText: 'Niemand dieses Namens hat Dateien.',
    failed: 'Wessen Dateien es sind, ließ sich nicht ermitteln',
    more: 'Mehr zeigen',
  },
}
