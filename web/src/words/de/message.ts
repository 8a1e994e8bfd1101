import type { FirstWords } from '../en/first.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('de')

const list = new Intl.ListFormat('de')

export const message: FirstWords['message'] = {
  label: (name, time) => `${name}, ${time}`,
  unknownPerson: 'jemand',
  edited: 'bearbeitet',
  editedAt: (when) => `Bearbeitet: ${when}. Frühere Versionen anzeigen`,
  pinned: 'Angepinnt',
  deleted: 'Diese Nachricht wurde gelöscht.',
  react: 'Reaktion hinzufügen',

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
  },
}
