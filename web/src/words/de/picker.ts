import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('de')

const list = (names: readonly string[]) => new Intl.ListFormat('de').format(names)

export const picker: Words['picker'] = {
  placeholder: 'Name oder Benutzername',
  chosen: 'Ausgewählte Personen',
  chipHint: 'Zum Entfernen die Rück- oder Entf-Taste drücken',
  remove: (name) => `${name} entfernen`,
  found: 'Personen',
  looking: 'Suchen …',
  nobody: 'Hier ist sonst noch niemand.',
  none: (query) => `Niemand zu „${query}“ gefunden`,
  full: (most) =>
    plural(most, {
      one: 'Höchstens # auf einmal; weitere kannst du danach hinzufügen.',
      other: 'Höchstens # auf einmal; weitere kannst du danach hinzufügen.',
    }),
  unwilling: (names) =>
    `Von dir nicht hinzufügen lässt sich: ${list(names)}. Schick eine Kontaktanfrage oder einen Link zum Raum.`,
}
