import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('de')

export const acts: Words['acts'] = {
  toolbar: 'Aktionen',
  more: 'Weitere Aktionen',
  reactWith: (emoji) => `Mit ${emoji} reagieren`,
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
    reactors: 'Wer reagiert hat',
    versions: 'Frühere Versionen',
    report: 'Melden …',
    remove: 'Löschen',
    removeOfOthers: 'Für alle löschen …',
  },
  removeTitle: 'Diese Nachricht löschen?',
  removeText: (name) => `Sie verschwindet für alle im Raum. Geschrieben hat sie ${name}.`,
  removeAction: 'Nachricht löschen',
  quotes: { message: 'Eine Nachricht', deleted: 'Eine gelöschte Nachricht' },
  reactions: {
    choose: 'Reaktion auswählen',
    more: 'Alle Emojis',
  },
  receipts: {
    title: 'Wer es gelesen hat',
    readBy: (count) => plural(count, { one: 'Von # Person gelesen', other: 'Von # Personen gelesen' }),
    deliveredTo: (count) =>
      plural(count, { one: 'An # weitere Person zugestellt', other: 'An # weitere Personen zugestellt' }),
    nobody: 'Noch hat es niemand gelesen.',
    failed: 'Das ließ sich nicht nachsehen',
  },
  reactors: {
    one: (emoji, count) => `${emoji}, ${plural(count, { one: '# Person', other: '# Personen' })}`,
    more: 'Mehr anzeigen',
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
}
