import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('fr')

export const rooms: Words['rooms'] = {
  details: 'Détails',
  join: 'Rejoindre',
  joinRoom: (room) => `Rejoindre ${room}`,
  joinFailed: (room) => `Vous n’avez pas pu rejoindre ${room}`,
  open: 'Ouvrir',
  openRoom: (room) => `Ouvrir ${room}`,
  full: 'Complet',
  fullRoom: (room) => `${room} est complet`,

  create: {
    title: 'Nouveau salon',
    about: 'Un lieu pour une équipe, un projet ou un sujet. Vous pourrez tout changer plus tard.',
    submit: 'Créer le salon',
    pending: 'Création…',
    guestTitle: 'Il faut un compte pour créer des salons',
    guestText:
      'En tant qu’invité, vous pouvez rejoindre les canaux publics et entrer sur invitation. Avec un compte, vous ouvrez vos propres salons.',
  },

  draft: {
    type: 'Quel type de salon ?',
    types: {
      public: {
        label: 'Canal public',
        text: 'Tout le monde ici le trouve dans le répertoire, le lit et le rejoint librement.',
      },
      private: {
        label: 'Canal privé',
        text: 'Pour les personnes invitées. Personne d’autre ne sait qu’il existe. Il pourra devenir public plus tard.',
      },
      group: {
        label: 'Groupe',
        text: 'Quelques personnes qui veulent parler entre elles. Toujours privé, sans adresse propre.',
      },
    },
    name: 'Nom',
    namePlaceholder: 'Par exemple, Préparation du lancement',
    slug: 'Adresse',
    slugNote: (address) => `Les liens vers le salon ressemblent à ${address}`,
    slugTaken: 'Un autre salon a cette adresse. Choisissez-en une autre.',
    topic: 'Sujet',
    topicNote: 'Une ligne affichée au-dessus de la conversation.',
    description: 'Description',
    descriptionNote: 'Ce qui a sa place ici, pour qui, et où en savoir plus.',
    left: (count) =>
      plural(count, { one: '# caractère restant', many: '# de caractères restants', other: '# caractères restants' }),
    category: 'Catégorie',
    categoryNote:
      'Le répertoire regroupe les salons par catégorie. Prenez-en une existante ou écrivez-en une nouvelle.',
    people: 'Faites venir du monde',
    peopleNote: 'Ces personnes y seront dès sa création. Vous pourrez aussi envoyer un lien plus tard.',
    more: 'Plus d’options',
    history: 'Ce que voient les nouveaux',
    histories: {
      all: { label: 'Tout', text: 'Les nouveaux membres peuvent lire ce qui s’est dit avant.' },
      joined: {
        label: 'À partir de leur arrivée',
        text: 'Ce qui s’est dit avant l’arrivée de quelqu’un reste entre ceux qui étaient là.',
      },
    },
    publicHistory: 'Tout le monde ici peut lire un canal public depuis son premier message.',
    readOnly: 'Annonces uniquement',
    readOnlyNote:
      'Seuls le propriétaire, les administrateurs et les modérateurs écrivent. Tout le monde lit et réagit.',
    maxMembers: 'Nombre maximal de membres',
    maxMembersNote: (usual) => plural(usual, { other: 'Si vous laissez vide, il y a de la place pour # personnes.' }),
    membersProblem: (least, most) =>
      `Écrivez un nombre entier de ${least} à ${new Intl.NumberFormat('fr').format(most)}.`,
    slowMode: 'Mode lent',
    slowModeNote: 'Combien de temps chaque membre attend entre deux messages.',
    slowModes: (seconds) =>
      seconds === 0
        ? 'Désactivé'
        : seconds < 60
          ? plural(seconds, { one: '# seconde', many: '# de secondes', other: '# secondes' })
          : seconds < 3600
            ? plural(Math.round(seconds / 60), { one: '# minute', many: '# de minutes', other: '# minutes' })
            : plural(Math.round(seconds / 3600), { one: '# heure', many: '# d’heures', other: '# heures' }),
  },

  roles: { owner: 'Propriétaire', admin: 'Administrateur', moderator: 'Modérateur', member: 'Membre' },
  missing: 'Ce salon n’existe pas, ou ne vous est pas ouvert',
  missingText:
    'L’adresse est peut-être mal écrite, le salon a peut-être disparu, ou il est privé. Si quelqu’un vous a envoyé ici, demandez-lui une invitation.',
  failed: 'Le salon n’a pas pu être chargé',
  toDirectory: 'Tous les salons',

  departures: {
    deleted: (room, by) => (by === null ? `${room} a été supprimé` : `${by} a supprimé ${room}`),
    removed: (room, by) => (by === null ? `On vous a retiré de ${room}` : `${by} vous a retiré de ${room}`),
    banned: (room, by) => (by === null ? `On vous a banni de ${room}` : `${by} vous a banni de ${room}`),
    left: (room) => `Vous avez quitté ${room}`,
    unknown: (room) => `Vous n’êtes plus dans ${room}`,
  },
  departureTexts: {
    deleted: 'Tout ce qui y a été dit a disparu avec lui.',
    removed: 'Vous pourrez revenir quand une personne qui s’occupe du salon vous invitera.',
    banned: 'Vous ne pourrez pas revenir, sauf si une personne qui s’occupe du salon lève le bannissement.',
    left: 'Il est privé : pour revenir, il vous faut une invitation.',
    unknown: 'Il a été supprimé, ou quelqu’un vous en a retiré.',
  },

  previewLabel: (room) => `Messages de ${room}`,
  previewText: 'Vous regardez de l’extérieur. Rejoignez le salon pour écrire et être prévenu des nouveautés.',
  previewArchived: 'Ce salon est archivé : on peut le lire, mais rien ne s’y ajoute plus.',
  beginning: { before: 'Ici commence ', after: '' },
  older: 'Afficher les messages plus anciens',
  olderFailed: 'Les messages plus anciens ne sont pas arrivés. Réessayez',
  quiet: 'Rien n’a encore été dit',
  quietText: 'Rejoignez le salon et lancez la conversation.',
}
