import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('de')
const number = new Intl.NumberFormat('de')

export const rooms: Words['rooms'] = {
  details: 'Details',
  join: 'Beitreten',
  joinRoom: (room) => `${room} beitreten`,
  joinFailed: (room) => `Du konntest ${room} nicht beitreten`,
  open: 'Öffnen',
  openRoom: (room) => `${room} öffnen`,
  full: 'Voll',
  fullRoom: (room) => `${room} ist voll`,

  create: {
    title: 'Neuer Raum',
    about: 'Ein Raum für ein Team, ein Projekt oder ein Thema. Alles lässt sich später ändern.',
    submit: 'Raum erstellen',
    pending: 'Wird erstellt …',
    guestTitle: 'Räume erstellen geht nur mit Konto',
    guestText:
      'Als Gast kannst du öffentlichen Kanälen beitreten und Einladungen folgen. Mit einem Konto eröffnest du eigene Räume.',
  },

  draft: {
    type: 'Was für ein Raum?',
    types: {
      public: {
        label: 'Öffentlicher Kanal',
        text: 'Alle hier finden ihn im Verzeichnis, lesen ihn und treten bei, wie sie mögen.',
      },
      private: {
        label: 'Privater Kanal',
        text: 'Für Eingeladene. Sonst sieht niemand, dass es ihn gibt. Er lässt sich später öffentlich machen.',
      },
      group: {
        label: 'Gruppe',
        text: 'Ein paar Leute, die unter sich reden wollen. Immer privat, ohne eigene Adresse.',
      },
    },
    name: 'Name',
    namePlaceholder: 'Zum Beispiel Release-Planung',
    slug: 'Adresse',
    slugNote: (address) => `Links zum Raum sehen so aus: ${address}`,
    slugTaken: 'Ein anderer Raum hat diese Adresse. Wähle eine andere.',
    topic: 'Thema',
    topicNote: 'Eine Zeile, die über der Unterhaltung steht.',
    description: 'Beschreibung',
    descriptionNote: 'Was hierher gehört, für wen es ist, wo es mehr dazu gibt.',
    left: (count) => plural(count, { one: 'Noch # Zeichen', other: 'Noch # Zeichen' }),
    category: 'Kategorie',
    categoryNote: 'Danach ordnet das Verzeichnis die Räume. Nimm eine vorhandene oder schreib eine neue.',
    people: 'Gleich Personen mitnehmen',
    peopleNote: 'Sie sind dabei, sobald es den Raum gibt. Einen Link kannst du auch später noch senden.',
    more: 'Weitere Optionen',
    history: 'Was Neue sehen',
    histories: {
      all: { label: 'Alles', text: 'Wer beitritt, kann lesen, was vorher geschrieben wurde.' },
      joined: {
        label: 'Ab dem ersten Tag',
        text: 'Was vor dem Beitritt geschrieben wurde, bleibt unter denen, die da waren.',
      },
    },
    publicHistory: 'Einen öffentlichen Kanal können hier alle von der ersten Nachricht an lesen.',
    readOnly: 'Nur Ankündigungen',
    readOnlyNote: 'Es schreiben nur Inhaber:in, Admins und Moderation. Lesen und reagieren können alle.',
    maxMembers: 'Höchstzahl der Mitglieder',
    maxMembersNote: (usual) =>
      plural(usual, {
        one: 'Leer gelassen, passt # Person hinein.',
        other: 'Leer gelassen, passen bis zu # Personen hinein.',
      }),
    membersProblem: (least, most) => `Gib eine ganze Zahl von ${number.format(least)} bis ${number.format(most)} ein.`,
    slowMode: 'Langsamer Modus',
    slowModeNote: 'Wie lange jedes Mitglied zwischen zwei Nachrichten wartet.',
    slowModes: (seconds) =>
      seconds === 0
        ? 'Aus'
        : seconds < 60
          ? plural(seconds, { one: '# Sekunde', other: '# Sekunden' })
          : seconds < 3600
            ? plural(Math.round(seconds / 60), { one: '# Minute', other: '# Minuten' })
            : plural(Math.round(seconds / 3600), { one: '# Stunde', other: '# Stunden' }),
  },

  roles: { owner: 'Inhaber:in', admin: 'Admin', moderator: 'Moderation', member: 'Mitglied' },
  missing: 'Diesen Raum gibt es nicht, oder er ist dir nicht zugänglich',
  missingText:
    'Vielleicht ist die Adresse vertippt, der Raum gelöscht oder privat. Hat dich jemand hergeschickt, bitte um eine Einladung.',
  failed: 'Der Raum konnte nicht geladen werden',
  toDirectory: 'Alle Räume',

  departures: {
    deleted: (room, by) => (by === null ? `${room} wurde gelöscht` : `${by} hat ${room} gelöscht`),
    removed: (room, by) => (by === null ? `Du wurdest aus ${room} entfernt` : `${by} hat dich aus ${room} entfernt`),
    banned: (room, by) => (by === null ? `Du wurdest für ${room} gesperrt` : `${by} hat dich für ${room} gesperrt`),
    left: (room) => `Du hast ${room} verlassen`,
    unknown: (room) => `Du bist nicht mehr in ${room}`,
  },
  departureTexts: {
    deleted: 'Alles, was dort geschrieben wurde, ist mit gelöscht.',
    removed: 'Du kannst zurückkommen, wenn dich jemand einlädt, der den Raum verwaltet.',
    banned: 'Du kannst erst zurückkommen, wenn die Sperre aufgehoben wird.',
    left: 'Der Raum ist privat: Um zurückzukommen, brauchst du eine Einladung.',
    unknown: 'Der Raum wurde gelöscht, oder jemand hat dich daraus entfernt.',
  },

  previewLabel: (room) => `Nachrichten in ${room}`,
  previewText: 'Du schaust von außen hinein. Tritt bei, um mitzuschreiben und von Neuem zu erfahren.',
  previewArchived: 'Dieser Raum ist archiviert: Du kannst ihn lesen, aber es kommt nichts mehr hinzu.',
  beginning: { before: 'Hier beginnt ', after: '' },
  older: 'Ältere Nachrichten anzeigen',
  olderFailed: 'Ältere Nachrichten kamen nicht an. Erneut versuchen',
  quiet: 'Hier wurde noch nichts geschrieben',
  quietText: 'Tritt bei und schreib die ersten Worte.',
}
