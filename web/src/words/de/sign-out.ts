import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('de')

/** Before somebody signs out who loses something by it. */
export const signOut: Words['signOut'] = {
  title: 'Abmelden und das verlieren?',
  text: 'Es ist nur in diesem Browser. Beim Abmelden wird es gelöscht.',
  listed: 'Nicht gesendet',
  messages: (count) => plural(count, { one: '# Nachricht nicht gesendet', other: '# Nachrichten nicht gesendet' }),
  begun: (count) => plural(count, { one: '# Entwurf', other: '# Entwürfe' }),
  files: (count) => plural(count, { one: '# gewählte Datei', other: '# gewählte Dateien' }),
  otherRoom: 'Ein Raum, in dem du nicht mehr bist',
  action: 'Abmelden und löschen',
  stay: 'Angemeldet bleiben',
}
