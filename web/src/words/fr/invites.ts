import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('fr')

export const invites: Words['invites'] = {
  title: 'Vous avez une invitation',
  by: (name) => `${name} vous invite dans un salon.`,
  expires: (when) => `L’invitation expire ${when}.`,
  place: (place) => `Le salon se trouve dans ${place}, où vous n’êtes pas encore connecté.`,
  join: 'Rejoindre le salon',
  joining: 'Un instant…',
  registerAndJoin: 'Créer un compte et rejoindre',
  signInAndJoin: 'Se connecter et rejoindre',
  joinAsGuest: 'Rejoindre en tant qu’invité',
  gone: 'Cette invitation ne fonctionne plus',
  goneText:
    'Elle a peut-être expiré, été utilisée autant que possible ou annulée. Demandez-en une autre à la personne qui l’a envoyée : cela ne prend qu’un instant.',
  failed: 'L’invitation n’a pas pu être chargée',

  new: 'Nouveau lien d’invitation',
  lasts: 'Valable',
  lastings: { hour: 'Une heure', day: 'Un jour', week: 'Une semaine', month: '30 jours', ever: 'Pour toujours' },
  uses: 'Combien de personnes peuvent l’utiliser',
  countsOfUses: (most) =>
    most === null ? 'Sans limite' : plural(most, { one: '# personne', many: '# de personnes', other: '# personnes' }),
  make: 'Créer le lien',
  making: 'Création…',
  made: 'Le lien est prêt et copié',
  madeUncopied: 'Le lien est prêt',
  makeFailed: 'Le lien n’a pas pu être créé',
  list: 'Liens actifs',
  none: 'Aucun lien pour l’instant',
  noneText:
    'Un lien fait entrer celles et ceux qui ne sont pas encore là : envoyez-le par e-mail, imprimez-le, mettez-le sur une page.',
  listFailed: 'Les liens n’ont pas pu être chargés',
  left: (left) =>
    left === null
      ? 'Utilisations illimitées'
      : plural(left, {
          one: '# utilisation restante',
          many: '# d’utilisations restantes',
          other: '# utilisations restantes',
        }),
  used: (uses) => plural(uses, { one: 'utilisé # fois', many: 'utilisé # de fois', other: 'utilisé # fois' }),
  ends: (when) => `Expire ${when}`,
  endless: 'N’expire pas',
  creator: (name) => `par ${name}`,
  copy: 'Copier le lien',
  copied: 'Copié',
  revoke: 'Révoquer',
  revokeTitle: 'Révoquer ce lien ?',
  revokeText: 'Il ne laisse plus entrer personne. Celles et ceux qui sont entrés restent.',
  revokeFailed: 'Le lien n’a pas pu être révoqué',
  people: 'Ajouter des personnes d’ici',
  peopleText: 'Les personnes de cet espace peuvent être ajoutées directement : elles n’ont pas besoin de lien.',
}
