import { composer } from './composer.ts'
import { header } from './header.ts'
import { layout } from './layout.ts'
import { markdown } from './markdown.ts'
import { message } from './message.ts'
import { presence } from './presence.ts'
import { refusals } from './refusals.ts'
import { sidebar } from './sidebar.ts'
import { timeline } from './timeline.ts'
import { keyNames } from './key-names.ts'
import type { FirstWords } from '../en/first.ts'

export const first: FirstWords = {
  product: 'Parley',
  documentTitle: (screen, place) => `${screen} · ${place}`,
  common: {
    loading: 'Chargement…',
    tryAgain: 'Réessayer',
    skipToContent: 'Aller au contenu',
    noticesRegion: 'Avis',
    dismissNotice: 'Fermer l’avis',
  },
  refusal: (reason) => new Map<string, string>(Object.entries(refusals)).get(reason) ?? null,
  unexpected: 'Un imprévu s’est produit. Réessayez.',
  broken: {
    title: 'Cette partie de la page n’a pas été chargée',
    text: 'Une nouvelle version a peut-être été installée entre-temps. Recharger la page suffit en général.',
    reload: 'Recharger',
  },
  frame: {
    connection: 'Connexion',
    navigation: 'Navigation principale',
    home: 'Accueil',
    people: 'Personnes',
    settings: 'Paramètres',
    you: 'Vous',
    accountMenu: 'Menu du compte',
    direct: 'Message direct',
    deletedAccount: 'Compte supprimé',
    rooms: 'Salons',
    kinds: { person: null, guest: 'Invité', bot: 'Bot' },
    allRead: 'Tout est marqué comme lu',
  },

  timeline,
  message,
  markdown,
  composer,
  sidebar,
  layout,
  header,
  presence,
  keyNames,
}
