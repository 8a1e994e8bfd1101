import type { FirstWords } from '../en/first.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('de')

export const markdown: FirstWords['markdown'] = {
  code: 'Code',
  showLines: (count) => plural(count, { one: '# Zeile anzeigen', other: 'Alle # Zeilen anzeigen' }),
  showLess: 'Weniger anzeigen',
  showMore: 'Mehr anzeigen',
  spoiler: 'Spoiler, anzeigen',
  table: 'Tabelle',
  done: 'Erledigt:',
  open: 'Zu erledigen:',
}
