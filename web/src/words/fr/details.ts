import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'
import { ofPerson } from './of-person.ts'

const plural = pluralIn('fr')

const becomes: Record<Parameters<Words['details']['member']['became']>[1], (name: string) => string> = {
  owner: (name) => `Le salon appartient maintenant à ${name}`,
  admin: (name) => `${name} administre maintenant le salon`,
  moderator: (name) => `${name} modère maintenant le salon`,
  member: (name) => `${name} est maintenant simple membre`,
}

export const details: Words['details'] = {
  titles: {
    about: 'À propos',
    members: 'Membres',
    pins: 'Messages épinglés',
    files: 'Fichiers',
    search: 'Recherche',
    invites: 'Invitations',
    webhooks: 'Webhooks',
    moderation: 'Modération',
    settings: 'Paramètres du salon',
  },
  back: 'Retour à la fiche du salon',
  more: 'En savoir plus sur ce salon',
  archived: 'Ce salon est archivé. On peut le lire, mais rien ne s’y ajoute plus.',
  silencedUntil: (when) =>
    `Un modérateur vous a réduit au silence dans ce salon jusqu’au ${when}. Vous pouvez toujours lire.`,
  silencedForEver: 'Un modérateur vous a réduit au silence dans ce salon. Vous pouvez toujours lire.',
  copyLink: 'Copier le lien',

  order: {
    waiting: (count) => plural(count, { one: '# en attente', many: '# en attente', other: '# en attente' }),
    closed: 'Ce qui attend ici est pour ceux qui modèrent',
    closedText: 'Demandez à la modération du salon.',
  },

  facts: {
    title: 'En bref',
    created: 'Création',
    owner: 'Propriétaire',
    nobody: 'Personne',
    writing: 'Écriture',
    readOnly: 'Annonces uniquement',
  },

  notify: {
    title: 'Me notifier',
    levels: { all: 'De chaque message', mentions: 'Seulement quand on me mentionne', none: 'De rien' },
    mute: 'Mettre en sourdine',
    terms: {
      hour: 'Pendant 1 heure',
      eight: 'Pendant 8 heures',
      tomorrow: 'Jusqu’à demain matin',
      ever: 'Jusqu’à ce que je la désactive',
    },
    mutedUntil: (when) => `En sourdine jusqu’au ${when}`,
    mutedForEver: 'En sourdine',
    unmute: 'Désactiver la sourdine',
    failed: 'Les notifications n’ont pas pu être modifiées',
  },

  ends: 'Quitter, archiver ou supprimer',
  archive: {
    action: 'Archiver le salon',
    undo: 'Sortir des archives',
    title: (room) => `Archiver ${room} ?`,
    text: 'Il disparaît du répertoire et plus personne n’y écrit. Tout reste lisible, et vous pouvez le rétablir.',
    failed: 'Le salon n’a pas pu être modifié',
  },
  leave: {
    action: 'Quitter le salon',
    title: (room) => `Quitter ${room} ?`,
    public: 'Vous pouvez revenir à tout moment.',
    private: 'Il est privé : pour revenir, il vous faudra une invitation.',
    heir: (name) => `Ce salon vous appartient. Il appartiendra ensuite à ${name}.`,
    handsOver:
      'Ce salon vous appartient. Il passera au membre du rôle le plus élevé qui y est depuis le plus longtemps.',
    last: 'Ce salon vous appartient, et personne d’autre ne peut le reprendre. Il restera sans propriétaire.',
    done: (room) => `Vous avez quitté ${room}`,
    failed: 'Vous n’avez pas pu quitter le salon',
  },
  delete: {
    action: 'Supprimer le salon',
    title: (room) => `Supprimer ${room} ?`,
    text: 'Tout ce qui y a été dit est supprimé avec lui, pour tout le monde. C’est irréversible.',
    type: 'Pour confirmer, écrivez son nom :',
    done: (room) => `${room} a été supprimé`,
    failed: 'Le salon n’a pas pu être supprimé',
  },

  membersFailed: 'Les membres n’ont pas pu être chargés',
  findMembers: 'Rechercher des membres',
  add: {
    open: 'Ajouter des personnes',
    title: 'Ajouter des personnes au salon',
    label: 'Qui ?',
    note: (history) =>
      history === 'all'
        ? 'Elles pourront lire tout ce qui a été dit jusqu’ici.'
        : 'Elles verront ce qui se dit à partir de maintenant.',
    action: (count) =>
      count === 0
        ? 'Ajouter'
        : plural(count, {
            one: 'Ajouter # personne',
            many: 'Ajouter # de personnes',
            other: 'Ajouter # personnes',
          }),
    done: (count) =>
      plural(count, {
        one: '# personne a été ajoutée',
        many: '# de personnes ont été ajoutées',
        other: '# personnes ont été ajoutées',
      }),
  },
  member: {
    profile: 'Ouvrir le profil',
    message: 'Envoyer un message direct',
    make: (role) => `Donner le rôle de ${role.toLowerCase()}`,
    stepDown: (role) => `Redevenir ${role.toLowerCase()}`,
    became: (name, role) => becomes[role](name),
    handOver: 'Céder le salon…',
    handedOver: (name) => becomes.owner(name),
    silence: 'Réduire au silence',
    silenceFor: (seconds) =>
      seconds < 3_600
        ? plural(seconds / 60, { one: 'Pendant # minute', many: 'Pendant # de minutes', other: 'Pendant # minutes' })
        : seconds < 86_400
          ? plural(seconds / 3_600, { one: 'Pendant # heure', many: 'Pendant # d’heures', other: 'Pendant # heures' })
          : plural(seconds / 86_400, { one: 'Pendant # jour', many: 'Pendant # de jours', other: 'Pendant # jours' }),
    silenced: (name) => `${name} ne peut plus écrire pour un moment`,
    unsilence: 'Redonner la parole',
    unsilenced: (name) => `${name} peut de nouveau écrire`,
    isSilenced: 'Sans parole',
    remove: 'Retirer du salon…',
    removed: (name) => `${name} ne fait plus partie du salon`,
    ban: 'Bannir du salon…',
    banned: (name) => `Vous avez banni ${name}`,
    failed: 'Cela n’a pas fonctionné',
    confirm: {
      'hand-over': {
        title: (name) => `Céder le salon à ${name} ?`,
        text: 'Un salon n’a qu’un propriétaire. Vous restez administrateur, et seule cette personne pourra vous le rendre.',
        action: 'Céder',
      },
      remove: {
        title: (name) => `Retirer ${name} ?`,
        text: 'Ses messages restent. Son retour est possible si le salon est public, ou avec une invitation.',
        action: 'Retirer',
      },
      ban: {
        title: (name) => `Bannir ${name} ?`,
        text: 'Ses messages restent. Aucun retour possible, même avec une invitation, tant qu’un modérateur ne l’ajoute pas de nouveau.',
        action: 'Bannir',
      },
    },
  },

  pins: {
    failed: 'Les messages épinglés n’ont pas pu être chargés',
    none: 'Rien n’est épinglé',
    noneText: 'Épinglez ce que les nouveaux demandent sans cesse : tout le monde l’aura ici sous la main.',
    noneForReaders: 'Ce que les modérateurs du salon veulent garder sous la main apparaît ici.',
    jump: 'Afficher',
    jumpTo: (author) => `Afficher le message ${ofPerson(author)} dans la conversation`,
    unpin: 'Désépingler',
    unpinOf: (author) => `Désépingler le message ${ofPerson(author)}`,
    unpinFailed: 'Le message n’a pas pu être désépinglé',
  },

  invitesClosed: 'Vous ne pouvez inviter personne ici',
  invitesClosedText: 'Celles et ceux qui s’occupent de ce salon décident qui y entre.',

  settings: {
    save: 'Enregistrer',
    saved: 'Salon enregistré',
    closed: 'Vous n’avez pas accès aux paramètres',
    closedText: 'Le propriétaire et les administrateurs du salon peuvent les modifier.',
  },
}
