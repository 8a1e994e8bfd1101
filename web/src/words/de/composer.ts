import type { FirstWords } from '../en/first.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('de')

export const composer: FirstWords['composer'] = {
  label: 'Nachricht',
  editLabel: 'Nachricht bearbeiten',
  placeholder: (room) => `Nachricht an ${room}`,
  send: 'Senden',
  sendLater: (seconds) =>
    plural(seconds, {
      one: 'Du kannst in # Sekunde wieder schreiben',
      other: 'Du kannst in # Sekunden wieder schreiben',
    }),
  slow: 'Langsamer Modus: Alle warten ein wenig zwischen zwei Nachrichten.',
  save: 'Speichern',
  left: (count) => plural(count, { one: 'Noch # Zeichen', other: 'Noch # Zeichen' }),
  over: (count) => plural(count, { one: '# Zeichen zu viel', other: '# Zeichen zu viel' }),

  toolbar: 'Formatierung',
  showFormats: 'Formatierung einblenden',
  preview: 'Vorschau',
  withKeys: (label, keys) => `${label} (${keys})`,
  formats: {
    bold: 'Fett',
    italic: 'Kursiv',
    underline: 'Unterstrichen',
    strike: 'Durchgestrichen',
    code: 'Code',
    codeBlock: 'Codeblock',
    quote: 'Zitat',
    list: 'Liste',
    numbered: 'Nummerierte Liste',
    link: 'Link',
    spoiler: 'Spoiler',
  },
  asideLabel: 'Nur für dich sichtbar',
  attach: 'Dateien anhängen',
  emoji: 'Emojis',
}
