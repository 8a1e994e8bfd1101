import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('fr')

/** Before somebody signs out who loses something by it. */
export const signOut: Words['signOut'] = {
  title: 'Se déconnecter et perdre ceci ?',
  text: 'Cela ne se trouve que dans ce navigateur. La déconnexion l’efface.',
  listed: 'Non envoyé',
  messages: (count) =>
    plural(count, { one: '# message non envoyé', many: '# de messages non envoyés', other: '# messages non envoyés' }),
  begun: (count) => plural(count, { one: '# brouillon', many: '# de brouillons', other: '# brouillons' }),
  files: (count) =>
    plural(count, { one: '# fichier choisi', many: '# de fichiers choisis', other: '# fichiers choisis' }),
  otherRoom: 'Un salon où vous n’êtes plus',
  action: 'Se déconnecter et effacer',
  stay: 'Rester connecté',
}
