import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('fr')

export const offline: Words['offline'] = {
  connecting: 'Connexion…',
  connectingSince: (since) => `Connexion… Vous voyez les messages tels qu’ils étaient ${since}.`,
  offline: 'Vous êtes hors ligne. Vos messages partiront plus tard.',
  offlineSince: (since) =>
    `Vous êtes hors ligne et voyez les messages tels qu’ils étaient ${since}. Les vôtres partiront plus tard.`,
  waiting: (seconds) =>
    plural(seconds, {
      one: 'Prochain essai dans # seconde',
      many: 'Prochain essai dans # de secondes',
      other: 'Prochain essai dans # secondes',
    }),
  trying: 'Nouvel essai…',
  lost: 'Le serveur ne répond pas. Vos messages partiront plus tard.',
  lostSince: (since) =>
    `Le serveur ne répond pas. Vous voyez les messages tels qu’ils étaient ${since} ; les vôtres partiront plus tard.`,
  tryNow: 'Réessayer maintenant',
  stopped: {
    signed_out: 'Votre session a été fermée.',
    banned: 'Vous n’avez plus accès à cet espace.',
    unsupported_version: 'Cette page est trop ancienne pour son serveur.',
    refused: 'Le serveur n’autorise pas cette page à se connecter.',
  },
  reload: 'Recharger',
  upToDate: (when) => `Dernière mise à jour : ${when}`,
  update: {
    title: 'Une nouvelle version est là',
    text: 'Elle sera utilisée au prochain chargement de la page.',
    reload: 'La charger maintenant',
  },
}
