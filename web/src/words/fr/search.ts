import type { SearchWords } from '../en/search.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('fr')

export const search: SearchWords = {
  title: 'Recherche',
  here: 'Chercher dans ce salon',
  everywhere: 'Chercher dans tous vos salons',
  everywhereInstead: 'Chercher plutôt partout',
  placeholder: 'Mots, « expressions », filtres',
  clear: 'Effacer la recherche',
  suggestions: 'Propositions',
  filters: 'Affiner',
  removeFilter: (written) => `Retirer ${written}`,
  not: (what) => `sauf ${what}`,
  keys: {
    from: 'De…',
    in: 'Dans le salon…',
    after: 'Après…',
    before: 'Avant…',
    has: 'Avec…',
    is: 'Seulement…',
  },
  has: { file: 'Fichier', image: 'Une image', link: 'Lien', code: 'Du code', reaction: 'Réaction' },
  is: {
    pinned: 'Épinglé',
    edited: 'Modifié',
    reply: 'Réponse',
    mine: 'Écrit par vous',
    unread: 'Non lu',
  },
  days: {
    today: 'Aujourd’hui',
    yesterday: 'Hier',
    '7d': 'Il y a une semaine',
    '1m': 'Il y a un mois',
    '1y': 'Il y a un an',
  },
  me: 'Vous',
  results: 'Messages trouvés',
  found: (count, more) =>
    more
      ? plural(count, { one: 'Le dernier message', many: 'Les # derniers messages', other: 'Les # derniers messages' })
      : plural(count, { one: '# message trouvé', many: '# messages trouvés', other: '# messages trouvés' }),
  none: 'Rien trouvé',
  noneYet: 'Rien trouvé pour l’instant',
  noneText: 'Essayez avec moins de mots ou d’autres mots. Vous trouvez ce qui a été dit dans vos salons.',
  lookInside: 'Chercher aussi à l’intérieur des mots',
  failed: 'La recherche a échoué.',
  more: 'Chercher plus loin',
  noText: 'Message sans texte',
  recent: 'Vos recherches',
  forget: 'Oublier',
  help: 'Ce que vous pouvez écrire',
  examples: {
    '"…"': 'Ces mots dans cet ordre, tels qu’ils sont écrits',
    '-…': 'Sans ceci',
    '… OR …': 'L’un des deux',
    '*…': 'Aussi à l’intérieur des mots',
  },
  problems: {
    nothing: 'Écrivez ce que vous cherchez.',
    too_long: 'C’est trop long pour une recherche.',
    too_many: 'Cela fait trop de mots à la fois.',
    no_value: 'Il manque quelque chose après le deux-points.',
    unknown_has: 'Après has, écrivez file, image, link, code ou reaction.',
    unknown_is: 'Après is, écrivez pinned, edited, reply, mine ou unread.',
    bad_day: 'Écrivez un jour comme 2026-11-21, 2026-11, today ou 7d.',
    lonely_or: 'OR se place entre deux mots.',
    too_short_inside: 'Écrivez au moins trois lettres après l’étoile.',
    unknown_person: 'Personne n’a ce nom d’utilisateur.',
    unknown_room: 'Vous n’êtes dans aucun salon de ce nom.',
  },
  keysHint: 'La flèche du bas mène aux résultats, Entrée ouvre, Échap revient.',
}
