import type { FirstWords } from '../en/first.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('de')

export const sidebar: FirstWords['sidebar'] = {
  jump: 'Gehe zu …',
  inbox: 'Posteingang',
  search: 'Suche',
  browse: 'Räume entdecken',
  rooms: 'Deine Räume',
  sections: {
    favourites: 'Favoriten',
    unread: 'Ungelesen',
    channels: 'Kanäle',
    groups: 'Gruppen',
    directs: 'Direktnachrichten',
  },
  newRoom: 'Raum erstellen',
  newDirect: 'Neue Direktnachricht',
  options: 'Optionen der Liste',
  row: (parts) => parts.join(', '),
  unread: (count) => plural(count, { one: '# ungelesene Nachricht', other: '# ungelesene Nachrichten' }),
  mentions: (count) => plural(count, { one: '# Erwähnung', other: '# Erwähnungen' }),
  notSent: (count) => plural(count, { one: '# Nachricht nicht gesendet', other: '# Nachrichten nicht gesendet' }),
  inboxWith: (count) =>
    plural(count, { one: 'Posteingang, # Nachricht für dich', other: 'Posteingang, # Nachrichten für dich' }),
  peopleWith: (count) => plural(count, { one: 'Personen, # Anfrage', other: 'Personen, # Anfragen' }),
  hidden: (count) => plural(count, { one: '# Raum', other: '# Räume' }),
  muted: 'stummgeschaltet',
  privateRoom: 'privat',
  draft: 'Entwurf',
  typing: 'schreibt',
  most: '99+',
}
