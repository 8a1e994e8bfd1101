import type { FirstWords } from '../en/first.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('fr')

export const composer: FirstWords['composer'] = {
  label: 'Message',
  editLabel: 'Modifier le message',
  placeholder: (room) => `Écrire dans ${room}`,
  send: 'Envoyer',
  sendLater: (seconds) =>
    plural(seconds, {
      one: 'Vous pourrez écrire de nouveau dans # seconde',
      many: 'Vous pourrez écrire de nouveau dans # de secondes',
      other: 'Vous pourrez écrire de nouveau dans # secondes',
    }),
  slow: 'Mode lent : chacun attend un peu entre deux messages.',
  save: 'Enregistrer',
  left: (count) =>
    plural(count, { one: '# caractère restant', many: '# de caractères restants', other: '# caractères restants' }),
  over: (count) =>
    plural(count, { one: '# caractère en trop', many: '# de caractères en trop', other: '# caractères en trop' }),

  toolbar: 'Mise en forme',
  showFormats: 'Afficher la mise en forme',
  preview: 'Aperçu',
  withKeys: (label, keys) => `${label} (${keys})`,
  formats: {
    bold: 'Gras',
    italic: 'Italique',
    underline: 'Souligné',
    strike: 'Barré',
    code: 'Code',
    codeBlock: 'Bloc de code',
    quote: 'Citation',
    list: 'Liste',
    numbered: 'Liste numérotée',
    link: 'Lien',
    spoiler: 'Spoiler',
  },
  asideLabel: 'Visible par vous seul',
  attach: 'Joindre des fichiers',
  emoji: 'Emojis',
}
