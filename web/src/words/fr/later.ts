import { pluralIn } from '../plural.ts'
import type { LaterWords } from '../en/later.ts'
import { newMessages } from './timeline.ts'

const plural = pluralIn('fr')

/** A date has an article, a time of day has none. */
const since = (when: string) => (/^\d+:/.test(when) ? `depuis ${when}` : `depuis le ${when}`)

export const later: LaterWords = {
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
  common: {
    undo: 'Annuler',
    cancel: 'Annuler',
    close: 'Fermer',
    optional: 'facultatif',
    copied: 'Copié',
    copyFailed: 'Ce navigateur ne laisse pas les pages copier. Voici le texte à copier à la main :',
  },
  frame: {
    steps: { back: 'Retour', forward: 'Suivant' },
    theme: 'Thème',
    administration: 'Administration',
    signOut: 'Se déconnecter',
    signOutFailed: 'Votre session n’a pas pu être fermée',
    upgrade: 'Créer un compte',
    guestNote: 'Vous êtes ici en tant qu’invité.',
    guestAction: 'Créez un compte pour garder votre nom',
  },
  timeline: {
    newSince: (count, when) => `${newMessages(count)} ${since(when)}`,
    toUnread: 'Afficher le premier',
    toPresent: 'Aller au plus récent',
    toPresentNew: newMessages,
    back: 'Revenir où vous étiez',
    jumpFailed: 'Ce message n’a pas pu être ouvert',
    gone: 'Ce message n’est plus là',
    goneText: 'Il a été supprimé, ou date d’avant votre accès à ce salon.',
  },
  header: {
    invite: 'Inviter des personnes',
    date: 'Aller à une date…',
  },
  presence: {
    notes: {
      online: 'Les autres voient que vous êtes là.',
      away: 'Vous êtes là, mais occupé ailleurs.',
      busy: 'Vous préférez ne pas être dérangé.',
      invisible: 'Les autres vous voient hors ligne.',
    },
    label: 'Présence',
    setFailed: 'Votre présence n’a pas pu être modifiée',
  },
  sidebar: {
    groupUnread: 'Regrouper les salons non lus',
    expandAll: 'Ouvrir toutes les sections',
    collapseAll: 'Fermer toutes les sections',
    moreAbove: 'Non lus au-dessus',
    moreBelow: 'Non lus au-dessous',
    none: 'Aucun salon pour l’instant',
    noneText: 'Les salons que vous rejoignez apparaissent ici.',
    join: 'Rejoindre un salon',
    create: 'En créer un',
  },
  message: {
    removed: 'Message supprimé',
    copyFailed: 'Le navigateur n’a pas autorisé la copie',
    reactFailed: 'Votre réaction n’a pas pu être ajoutée',
    pinFailed: 'Le message n’a pas pu être épinglé',
    unpinFailed: 'Le message n’a pas pu être désépinglé',
    saved: 'Enregistré pour plus tard',
    unsaved: 'N’est plus enregistré',
    saveFailed: 'L’enregistrement n’a pas fonctionné',
    removeFailed: 'Le message n’a pas pu être supprimé',
    changed: 'Message modifié',
    putBackFailed: 'Le texte précédent n’a pas pu être rétabli',
  },
  notSent: {
    held: 'Attend la modération. Les autres le verront dès qu’il sera accepté.',
    takeBackAndEdit: 'Reprendre et modifier',
    takeBack: 'Reprendre',
    failed: 'Non envoyé.',
    edit: 'Modifier',
    discard: 'Abandonner',
    discarded: 'Message abandonné',
    putBack: 'Le récupérer',
  },
  markdown: {
    copy: 'Copier',
    copied: 'Copié',
  },
  composer: {
    tooLong: (count) =>
      plural(count, {
        one: 'Le message dépasse la limite de # caractère. Raccourcissez-le ou envoyez-le en plusieurs fois ; rien n’est perdu.',
        many: 'Le message dépasse la limite de # de caractères. Raccourcissez-le ou envoyez-le en plusieurs fois ; rien n’est perdu.',
        other:
          'Le message dépasse la limite de # caractères. Raccourcissez-le ou envoyez-le en plusieurs fois ; rien n’est perdu.',
      }),
    replyTo: { before: 'Réponse à ', after: '' },
    cancelReply: 'Ne pas répondre',
    editing: 'Vous modifiez un message',
    cancelEdit: 'Annuler la modification',
  },
}
