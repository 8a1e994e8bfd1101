import type { FirstWords } from '../en/first.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('de')

const list = new Intl.ListFormat('de')

export const message: FirstWords['message'] = {
  label: (name, time) => `${name}, ${time}`,
  profileOf: (name) => `Profil von ${name}`,
  unknownPerson: 'jemand',
  edited: 'bearbeitet',
  editedAt: (when) => `Bearbeitet: ${when}. Frühere Versionen anzeigen`,
  pinned: 'Angepinnt',
  deleted: 'Diese Nachricht wurde gelöscht.',
  mentionsYou: 'Erwähnt dich',
  react: 'Reaktion hinzufügen',
  removed: 'Nachricht gelöscht',
  copyFailed: 'Der Browser hat das Kopieren nicht erlaubt',
  reactFailed: 'Deine Reaktion kam nicht an',
  pinFailed: 'Die Nachricht konnte nicht angepinnt werden',
  unpinFailed: 'Die Nachricht konnte nicht losgelöst werden',
  saved: 'Für später gespeichert',
  unsaved: 'Nicht mehr gespeichert',
  saveFailed: 'Das konnte nicht gespeichert werden',
  removeFailed: 'Die Nachricht konnte nicht gelöscht werden',

  answers: (name) => `Antwort an ${name}. Zur Nachricht springen`,

  reactions: {
    label: 'Reaktionen',
    one: (emoji, names, count) => `${emoji} ${count}: ${names}`,
    you: 'du',
    names: (names, others) =>
      list.format(
        others === 0 ? names : [...names, plural(others, { one: '# weitere Person', other: '# weitere Personen' })],
      ),
  },

  receipts: {
    sent: 'Gesendet',
    read: 'Gelesen',
  },

  unsent: {
    sending: 'Wird gesendet …',
    waits: 'Wartet auf die Verbindung',
    failed: 'Nicht gesendet.',
    edit: 'Bearbeiten',
    discard: 'Verwerfen',
    discarded: 'Nachricht verworfen',
    putBack: 'Zurückholen',
  },
}
