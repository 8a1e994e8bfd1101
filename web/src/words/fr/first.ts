import { composer } from './composer.ts'
import { header } from './header.ts'
import { layout } from './layout.ts'
import { markdown } from './markdown.ts'
import { message } from './message.ts'
import { offline } from './offline.ts'
import { presence } from './presence.ts'
import { refusals } from './refusals.ts'
import { sidebar } from './sidebar.ts'
import { timeline } from './timeline.ts'
import { pluralIn } from '../plural.ts'
import { keyNames } from './key-names.ts'
import type { FirstWords } from '../en/first.ts'

const plural = pluralIn('fr')

export const first: FirstWords = {
  product: 'Parley',
  documentTitle: (screen, place) => `${screen} · ${place}`,
  common: {
    loading: 'Chargement…',
    tryAgain: 'Réessayer',
    cancel: 'Annuler',
    close: 'Fermer',
    undo: 'Annuler',
    optional: 'facultatif',
    copied: 'Copié',
    copyFailed: 'Ce navigateur ne laisse pas les pages copier. Voici le texte à copier à la main :',
    skipToContent: 'Aller au contenu',
    noticesRegion: 'Avis',
    dismissNotice: 'Fermer l’avis',
  },
  refusal: (reason) => new Map<string, string>(Object.entries(refusals)).get(reason) ?? null,
  unexpected: 'Un imprévu s’est produit. Réessayez.',
  waitFor: (seconds) =>
    seconds >= 60
      ? plural(Math.ceil(seconds / 60), {
          one: 'Réessayez dans # minute.',
          many: 'Réessayez dans # de minutes.',
          other: 'Réessayez dans # minutes.',
        })
      : plural(seconds, {
          one: 'Réessayez dans # seconde.',
          many: 'Réessayez dans # de secondes.',
          other: 'Réessayez dans # secondes.',
        }),
  arrival: {
    title: 'Serveur inaccessible',
    text: 'Votre connexion est peut-être coupée, ou le serveur redémarre. Cette page réessaie d’elle-même.',
    next: (seconds) =>
      plural(seconds, {
        one: 'Prochain essai dans # seconde',
        many: 'Prochain essai dans # de secondes',
        other: 'Prochain essai dans # secondes',
      }),
    trying: 'Nouvel essai…',
    tryNow: 'Réessayer maintenant',
    details: 'Que se passe-t-il exactement ?',
  },
  unknown: {
    title: 'Il n’y a rien ici',
    lost: 'Hors de la carte',
    text: 'L’adresse est peut-être mal écrite, ou ce qui était ici a changé de place.',
    home: 'Aller à l’accueil',
  },
  broken: {
    title: 'Cette partie de la page n’a pas été chargée',
    text: 'Une nouvelle version a peut-être été installée entre-temps. Recharger la page suffit en général.',
    reload: 'Recharger',
  },
  frame: {
    navigation: 'Navigation principale',
    home: 'Accueil',
    people: 'Personnes',
    settings: 'Paramètres',
    you: 'Vous',
    accountMenu: 'Menu du compte',
    theme: 'Thème',
    signOut: 'Se déconnecter',
    signOutFailed: 'Votre session n’a pas pu être fermée',
    upgrade: 'Créer un compte',
    guestNote: 'Vous êtes ici en tant qu’invité.',
    guestAction: 'Créez un compte pour garder votre nom',
    direct: 'Message direct',
    rooms: 'Salons',
    kinds: { person: null, guest: 'Invité', bot: 'Bot' },
    allRead: 'Tout est marqué comme lu',
  },

  offline,
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
