import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('de')

/** Before somebody signs out who loses something by it. */
export const signOut: Words['signOut'] = {
  title: 'Abmelden und das verlieren?',
  text: 'Es wurde hier geschrieben und steht auf keinem anderen Gerät. Beim Abmelden wird es gelöscht.',
  listed: 'Nicht gesendet',
  messages: (count) => plural(count, { one: '# Nachricht nicht gesendet', other: '# Nachrichten nicht gesendet' }),
  begun: (count) => plural(count, { one: '# Entwurf', other: '# Entwürfe' }),
  otherRoom: 'Ein Raum, in dem du nicht mehr bist',
  action: 'Abmelden und löschen',
  stay: 'Angemeldet bleiben',
}
