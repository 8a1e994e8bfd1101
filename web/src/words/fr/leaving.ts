import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('fr')

export const leaving: Words['leaving'] = {
  title: 'Supprimer votre compte',
  note: (days) =>
    `Vous êtes déconnecté partout aussitôt. Pendant ${days}, vous pouvez y renoncer en vous connectant\u00a0; ensuite, profil, réglages, contacts et appareils sont effacés, vos salons passent à qui vous suit, et votre nom n’est donné à personne.`,
  noteGuest: 'Vous êtes déconnecté et effacé aussitôt\u00a0: un invité n’a pas de retour.',
  act: 'Supprimer votre compte…',
  question: 'Supprimer votre compte\u00a0?',
  text: (days) =>
    `Il est fermé maintenant et effacé au bout de ${days}. D’ici là, vous pouvez vous connecter et y renoncer.`,
  password: 'Votre mot de passe',
  passwordMissing: 'Écrivez votre mot de passe.',
  said: 'Ce que vous avez dit et les fichiers envoyés',
  keep: 'Restent',
  keepText: 'Sous «\u00a0Compte supprimé\u00a0», pour que les autres gardent la conversation.',
  remove: 'Disparaissent',
  removeText: 'Personne ne pourra plus les lire.',
  submit: 'Supprimer',
  done: 'Votre compte est fermé',
  doneText: (when) => `Il est effacé le ${when}. D’ici là, vous pouvez vous connecter et y renoncer.`,
  doneNow: 'Il est effacé maintenant.',
  leaving: 'Vous avez supprimé ce compte. Il n’est pas encore effacé\u00a0: vous pouvez y renoncer.',
  restore: 'Y renoncer et se connecter',
  restoreFailed: 'Impossible d’y renoncer',
  days: (count) => plural(count, { one: '# jour', many: '# de jours', other: '# jours' }),
}
