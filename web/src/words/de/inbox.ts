import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('de')

export const inbox: Words['inbox'] = {
  title: 'Posteingang',
  navigation: 'Bereiche des Posteingangs',
  tabs: { unread: 'Ungelesen', mentions: 'Erwähnungen', saved: 'Gespeichert' },
  hint: 'Pfeiltasten bewegen, Enter öffnet, E hakt ab.',
  empty: 'Alles gelesen',
  emptyText: 'Nichts wartet auf dich. Was geschrieben wird, während du weg bist, erscheint hier.',
  readAll: 'Alle als gelesen markieren',
  markRead: 'Als gelesen markieren',
  unread: (count) => plural(count, { one: '# neue', other: '# neue' }),
  mentions: (count) => plural(count, { one: '# Erwähnung', other: '# Erwähnungen' }),
  wasRead: (rooms) => plural(rooms, { one: 'Als gelesen markiert', other: '# Räume als gelesen markiert' }),
  noMentions: 'Noch keine Erwähnungen',
  noMentionsText: 'Schreibt jemand deinen Namen mit einem @, findest du es hier.',
  noSaved: 'Noch nichts gespeichert',
  noSavedText: 'Speichere eine Nachricht über ihr Menü, und du findest sie hier wieder.',
  failed: 'Die Liste konnte nicht geladen werden',
  more: 'Mehr anzeigen',
  unsave: 'Aus Gespeichertem entfernen',
  unsaveFailed: 'Das konnte nicht aus dem Gespeicherten entfernt werden',
}
