import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('de')
const list = new Intl.ListFormat('de')

export const message: Words['message'] = {
  label: (name, time) => `${name}, ${time}`,
  profileOf: (name) => `Profil von ${name}`,
  unknownPerson: 'jemand',
  edited: 'bearbeitet',
  editedAt: (when) => `Bearbeitet: ${when}. Frühere Versionen anzeigen`,
  pinned: 'Angepinnt',
  deleted: 'Diese Nachricht wurde gelöscht.',
  mentionsYou: 'Erwähnt dich',
  toolbar: 'Aktionen',
  more: 'Weitere Aktionen',
  react: 'Reaktion hinzufügen',
  reactWith: (emoji) => `Mit ${emoji} reagieren`,
  removed: 'Nachricht gelöscht',
  undo: 'Rückgängig',
  copied: 'Kopiert',
  copyFailed: 'Der Browser hat das Kopieren nicht erlaubt',
  reactFailed: 'Deine Reaktion kam nicht an',
  pinFailed: 'Die Nachricht konnte nicht angepinnt werden',
  unpinFailed: 'Die Nachricht konnte nicht losgelöst werden',
  saved: 'Für später gespeichert',
  unsaved: 'Nicht mehr gespeichert',
  saveFailed: 'Das konnte nicht gespeichert werden',
  removeFailed: 'Die Nachricht konnte nicht gelöscht werden',

  actions: {
    react: 'Reagieren …',
    reply: 'Antworten',
    edit: 'Bearbeiten',
    pin: 'Für alle anpinnen',
    unpin: 'Loslösen',
    save: 'Für später speichern',
    unsave: 'Nicht mehr speichern',
    unread: 'Ab hier als ungelesen markieren',
    copyText: 'Text kopieren',
    copyMarkdown: 'Markdown kopieren',
    copyLink: 'Link kopieren',
    readers: 'Wer es gelesen hat',
    versions: 'Frühere Versionen',
    remove: 'Löschen',
    removeOfOthers: 'Für alle löschen …',
  },

  removeTitle: 'Diese Nachricht löschen?',
  removeText: (name) => `Sie verschwindet für alle im Raum. Geschrieben hat sie ${name}.`,
  removeAction: 'Nachricht löschen',

  reply: {
    to: (name) => `Antwort an ${name}. Zur Nachricht springen`,
    deleted: 'Eine gelöschte Nachricht',
  },

  reactions: {
    label: 'Reaktionen',
    one: (emoji, names, count) => `${emoji} ${count}: ${names}`,
    you: 'du',
    names: (names, others) =>
      list.format(
        others === 0 ? names : [...names, plural(others, { one: '# weitere Person', other: '# weitere Personen' })],
      ),
    choose: 'Reaktion auswählen',
    more: 'Alle Emojis',
  },

  receipts: {
    sent: 'Gesendet',
    read: 'Gelesen',
    title: 'Wer es gelesen hat',
    readBy: (count) => plural(count, { one: 'Von # Person gelesen', other: 'Von # Personen gelesen' }),
    deliveredTo: (count) =>
      plural(count, { one: 'An # weitere Person zugestellt', other: 'An # weitere Personen zugestellt' }),
    nobody: 'Noch hat es niemand gelesen.',
    failed: 'Das ließ sich nicht nachsehen',
  },

  versions: {
    title: 'Frühere Versionen',
    now: 'Jetzt',
    first: 'Erste Version',
    failed: 'Die früheren Versionen konnten nicht geladen werden',
    added: 'Hinzugefügt:',
    dropped: 'Entfernt:',
  },

  unsent: {
    sending: 'Wird gesendet …',
    failed: 'Nicht gesendet.',
    retry: 'Erneut versuchen',
    edit: 'Bearbeiten',
    discard: 'Verwerfen',
    discarded: 'Nachricht verworfen',
    putBack: 'Zurückholen',
  },
}
