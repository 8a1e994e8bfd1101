import { acts } from './fr/acts.ts'
import { attention } from './fr/attention.ts'
import { bots, webhooks } from './fr/bots.ts'
import { calendar } from './fr/calendar.ts'
import { contacts } from './fr/contacts.ts'
import { details } from './fr/details.ts'
import { directory } from './fr/directory.ts'
import { files } from './fr/files.ts'
import { emoji } from './fr/emoji.ts'
import { first } from './fr/first.ts'
import { later } from './fr/later.ts'
import { offline } from './fr/offline.ts'
import { inbox } from './fr/inbox.ts'
import { invites } from './fr/invites.ts'
import { leaving } from './fr/leaving.ts'
import { ownData } from './fr/own-data.ts'
import { picker } from './fr/picker.ts'
import { problems } from './fr/problems.ts'
import { roomMenu } from './fr/room-menu.ts'
import { reporting } from './fr/reporting.ts'
import { rooms } from './fr/rooms.ts'
import { shortcuts } from './fr/shortcuts.ts'
import { signOut } from './fr/sign-out.ts'
import { switcher } from './fr/switcher.ts'
import { writing } from './fr/writing.ts'
import type { Words } from './en.ts'
import { pluralIn } from './plural.ts'
import { together } from './together.ts'

const plural = pluralIn('fr')

export const fr: Words = {
  ...together(first, later),
  offline,
  reporting,
  ownData,
  leaving,
  attention,
  calendar,
  acts,
  contacts,
  bots,
  webhooks,
  writing,
  problems,
  roomMenu,
  signOut,
  fieldsToMend: (count) =>
    plural(count, {
      one: '# champ est à revoir.',
      many: '# de champs sont à revoir.',
      other: '# champs sont à revoir.',
    }),

  doors: {
    motto: 'Un lieu pour échanger, chez vous.',
    password: 'Mot de passe',
    signIn: {
      title: 'Connexion',
      login: 'Nom d’utilisateur ou e-mail',
      loginMissing: 'Saisissez votre nom d’utilisateur ou votre adresse e-mail.',
      passwordMissing: 'Saisissez votre mot de passe.',
      submit: 'Se connecter',
      pending: 'Connexion…',
      newHere: 'Première visite ?',
      register: 'Créer un compte',
    },
    guest: {
      title: 'Juste de passage ?',
      name: 'Le nom sous lequel apparaître',
      placeholder: 'Sinon, on vous en choisit un',
      submit: 'Continuer en tant qu’invité',
      pending: 'La porte s’ouvre…',
      note: 'Sans mot de passe. Vous pourrez en faire un compte plus tard et tout garder.',
    },
    register: {
      inviteText: 'Pour créer un compte ici, il faut une invitation.',
      invite: 'Code d’invitation',
      inviteMissing: 'Écrivez le code de votre invitation.',
      title: 'Créez votre compte',
      firstTitle: 'Préparez votre espace',
      firstText: 'Il n’y a encore personne. Le compte que vous créez maintenant l’administrera.',
      username: 'Nom d’utilisateur',
      usernameNote: 'Il vous sert à vous connecter, et aux autres à vous mentionner.',
      usernameReserved: 'Ce nom d’utilisateur est réservé à l’espace lui-même.',
      displayName: 'Nom affiché',
      displayNameNote: 'Le nom que voient les autres. Laissé vide, c’est votre nom d’utilisateur.',
      email: 'E-mail',
      emailNote: 'Vous pouvez aussi vous en servir pour vous connecter. Les autres ne le voient jamais.',
      submit: 'Créer le compte',
      firstSubmit: 'Créer le compte et ouvrir l’espace',
      pending: 'Création de votre compte…',
      haveOne: 'Vous avez déjà un compte ?',
      signIn: 'Se connecter',
      closedTitle: 'Les inscriptions sont fermées',
      closedText:
        'Il n’est pas possible de créer un compte ici pour le moment. Adressez-vous à un administrateur de cet espace.',
    },
    reset: {
      title: 'Choisir un nouveau mot de passe',
      text: 'Tous les appareils connectés avec l’ancien sont déconnectés.',
      password: 'Nouveau mot de passe',
      submit: 'Enregistrer le mot de passe',
      done: 'Votre nouveau mot de passe est en place. Connectez-vous avec.',
    },
    upgrade: {
      title: 'Gardez votre nom',
      text: 'Créez un compte. Tout ce que vous avez en tant qu’invité vous suit.',
      submit: 'Créer le compte',
      done: 'Vous avez maintenant un compte. Bienvenue pour de bon !',
    },
    ended: {
      session_ended: 'La session de cet appareil a été fermée depuis un autre.',
      refresh_reused:
        'Votre session a été fermée par sécurité : elle était utilisée à deux endroits. Si ce n’était pas vous, changez votre mot de passe.',
      other: 'Votre session a expiré. Connectez-vous pour reprendre où vous en étiez.',
    },
  },

  password: {
    show: 'Afficher le mot de passe',
    hide: 'Masquer le mot de passe',
    rulesTitle: 'Le mot de passe contient',
    rules: {
      length: (least) =>
        plural(least, {
          one: 'au moins # caractère',
          many: 'au moins # de caractères',
          other: 'au moins # caractères',
        }),
      max: (most) => plural(most, { other: 'au plus # caractères' }),
      lower: () => 'une minuscule',
      upper: () => 'une majuscule',
      digit: () => 'un chiffre',
      symbol: () => 'un signe, comme ! ou -',
    },
    ruleMet: 'respecté',
    ruleOpen: 'manquant',
    rulesOpen: 'Les règles ci-dessous ne sont pas encore toutes respectées.',
    strength: 'Robustesse',
    scores: ['Très faible', 'Faible', 'Correct', 'Fort', 'Très fort'],
    hints: {
      username: 'Il contient votre nom d’utilisateur.',
      common: 'Il contient un mot parmi les premiers essayés.',
      keyboard: 'Les touches voisines sont faciles à deviner.',
      sequence: 'Les suites comme 1234 sont faciles à deviner.',
      repeats: 'Répéter apporte peu.',
      year: 'Les années sont faciles à deviner.',
      longer: 'Le plus utile est de l’allonger. Quelques mots sans lien entre eux font l’affaire.',
    },
  },

  home: {
    title: 'Accueil',
    welcome: { before: 'Bienvenue, ', after: '' },
    opening: (place) => `${place} est ouvert. Rejoignez un salon pour échanger, et faites comme chez vous.`,
    waiting: 'En attente',
    allWaiting: (count) => plural(count, { one: '# salon', many: '# de salons', other: 'Les # salons' }),
    allRead: 'Vous avez tout lu.',
    recent: 'Reprendre ici',
    suggested: 'Des salons pour commencer',
    browse: 'Tous les salons publics',
    firstRoom: 'Personne n’a encore ouvert de salon',
    firstRoomText: 'Créez le premier, et faites venir du monde avec un lien.',
    firstRoomGuest: 'Les salons que d’autres ouvrent apparaissent ici.',
    stepsTitle: 'Premiers pas',
    stepsDone: (done, all) => `${done} sur ${all}`,
    stepDone: 'Fait',
    steps: {
      account: {
        title: 'Gardez votre compte',
        text: 'Vous n’êtes invité que sur cet appareil. Avec un compte, vous revenez de partout.',
      },
      profile: {
        title: 'Dites qui vous êtes',
        text: 'Une ligne sur vous et un statut aident les autres à savoir à qui ils parlent.',
      },
      look: {
        title: 'Mettez-le à votre goût',
        text: 'Thème, densité, tailles de texte et police, avec un aperçu.',
      },
      people: { title: 'Voyez qui est là', text: 'Trouvez par leur nom les personnes de cet espace.' },
      room: {
        title: 'Créez le premier salon',
        text: 'Un canal pour tout le monde, ou pour celles et ceux que vous invitez.',
      },
      company: {
        title: 'Faites venir du monde',
        text: 'Créez un lien vers votre salon et envoyez-le à qui doit être là.',
      },
    },
  },

  rooms,
  emoji,
  files,
  details,
  directory,
  inbox,
  invites,
  picker,
  switcher,
  shortcuts,

  people: {
    title: 'Personnes',
    search: 'Rechercher des personnes',
    searchPlaceholder: 'Nom ou nom d’utilisateur',
    clear: 'Effacer la recherche',
    count: (count, more) =>
      more
        ? plural(count, {
            one: 'La première personne',
            many: 'Les premières # de personnes',
            other: 'Les # premières personnes',
          })
        : plural(count, { one: '# personne', many: '# de personnes', other: '# personnes' }),
    none: (query) => `Personne trouvé pour « ${query} »`,
    noneText: 'Essayez une partie du nom, ou le nom d’utilisateur.',
    alone: 'Il n’y a que vous pour l’instant',
    aloneText: 'Quiconque rejoint cet espace apparaît ici.',
    more: 'Afficher plus',
    loadingMore: 'Chargement…',
    failed: 'Les personnes n’ont pas pu être chargées',
    guestTitle: 'Il faut un compte pour rechercher des personnes',
    guestText:
      'En tant qu’invité, vous pouvez vous promener librement. Pour trouver les autres, et pour qu’ils vous trouvent, créez un compte.',
    you: 'vous',
    roles: { user: null, moderator: 'Modérateur', admin: 'Administrateur' },
  },

  card: {
    title: 'Profil :',
    loading: 'Chargement du profil…',
    missing: 'Cette personne n’existe pas',
    missingText: 'Le compte a peut-être été supprimé.',
    failed: 'Le profil n’a pas pu être chargé',
    since: (month) => `Ici depuis ${month}`,
    fields: {
      bio: 'À propos',
      location: 'Lieu',
      birthDate: 'Date de naissance',
      gender: 'Genre',
    },
    edit: 'Modifier votre profil',
    talk: 'Envoyer un message',
  },

  settings: {
    title: 'Paramètres',
    navigation: 'Sections des paramètres',
    all: 'Tous les paramètres',
    away: 'Revenir où vous étiez',
    sections: {
      profile: { title: 'Profil', about: 'Comment les autres vous voient, et jusqu’où.' },
      appearance: {
        title: 'Apparence',
        about: 'Les changements s’appliquent aussitôt et vous suivent sur tous vos appareils.',
      },
      language: { title: 'Langue et saisie', about: 'La langue de la page, et ce que fait Entrée.' },
      notifications: { title: 'Notifications', about: 'Comment Parley attire votre attention.' },
      shortcuts: { title: 'Raccourcis', about: 'Les touches pour tout faire, et comment les changer.' },
      privacy: {
        title: 'Confidentialité',
        about:
          'Qui peut vous écrire et vous ajouter, et ce que les autres apprennent de votre présence et de vos lectures.',
      },
      devices: {
        title: 'Appareils',
        about: 'Où votre session est ouverte. Fermez celles que vous ne reconnaissez pas.',
      },
      account: { title: 'Compte', about: 'Votre nom de connexion et votre mot de passe.' },
      bots: { title: 'Bots', about: 'Des programmes qui participent en votre nom.' },
      storage: { title: 'Stockage', about: 'La place que prennent vos fichiers.' },
    },
    saveFailed: 'Un réglage n’a pas pu être enregistré et a été rétabli',

    profile: {
      displayName: 'Nom affiché',
      username: (name) => `Votre nom d’utilisateur est @${name}.`,
      status: 'Statut',
      statusText: 'Que faites-vous en ce moment ?',
      statusEmoji: 'Emoji',
      statusTerm: 'Durée',
      statusTerms: {
        'half-hour': 'Pendant 30 minutes',
        hour: 'Pendant 1 heure',
        today: 'Jusqu’à ce soir',
        week: 'Jusqu’à la fin de la semaine',
        never: 'Jusqu’à ce que je le change',
        kept: 'Comme avant',
      },
      statusUntil: (when) => `Jusqu’au ${when}`,
      suggestions: 'Suggestions',
      suggested: [
        { emoji: '📅', text: 'En réunion' },
        { emoji: '🎧', text: 'En pleine concentration' },
        { emoji: '🤒', text: 'En arrêt maladie' },
        { emoji: '🌴', text: 'En vacances' },
      ],
      clearStatus: 'Effacer le statut',
      about: 'À propos de vous',
      aboutNote: 'Tout est facultatif. Vous choisissez qui voit quoi ; « tout le monde » comprend les invités.',
      fields: { bio: 'À propos', location: 'Lieu', birthDate: 'Date de naissance', gender: 'Genre' },
      left: (count) =>
        plural(count, { one: '# caractère restant', many: '# de caractères restants', other: '# caractères restants' }),
      whoSees: (field) => `Qui voit : ${field}`,
      visibilities: { everyone: 'Tout le monde', members: 'Membres uniquement', nobody: 'Personne' },
      save: 'Enregistrer le profil',
      saving: 'Enregistrement…',
      saved: 'Profil enregistré',
      unsaved: 'Vous avez des modifications non enregistrées.',
      discard: 'Abandonner',
      guest: 'Les invités ont un nom et rien d’autre. Avec un compte, vous aurez un statut et un profil complet.',
    },

    appearance: {
      theme: 'Thème',
      themes: { system: 'Système', light: 'Clair', dark: 'Sombre', contrast: 'Contraste élevé' },
      density: 'Densité',
      densities: { comfortable: 'Confortable', compact: 'Compacte' },
      font: 'Police',
      fonts: { system: 'Système', humanist: 'Humaniste', serif: 'Avec empattements', mono: 'Chasse fixe' },
      sizes: 'Tailles de texte',
      interfaceSize: 'Interface',
      messageSize: 'Messages',
      memberListSize: 'Liste des membres',
      pixels: (size) => `${size} px`,
      messages: 'Dans les conversations',
      showAvatars: 'Afficher les avatars',
      showTimestamps: 'Afficher les heures',
      colouredNames: 'Noms en couleur',
      colouredNamesNote: 'Chaque personne a sa couleur.',
      motion: 'Réduire les animations',
      motionNote: 'Aucune animation, quoi qu’en dise le système.',
    },

    sample: {
      title: 'Aperçu',
      label: 'Exemple',
      room: 'phare',
      members: 'Membres',
      people: [
        { id: 'sample-0', name: 'Mara Lindqvist' },
        { id: 'sample-4', name: 'Tomás Rey' },
        { id: 'sample-2', name: 'أمل حداد' },
      ],
      messages: [
        { from: 0, time: '09:41', text: 'Bonjour ! La lampe est réparée, et le gardien dort enfin.' },
        { from: 1, time: '09:43', text: 'Formidable. J’apporte la nouvelle lentille après déjeuner.' },
        { from: 2, time: '09:44', text: 'صباح الخير! سأنتظركم عند المرسى.' },
        { from: 0, time: '09:45', text: 'On se retrouve au quai.' },
      ],
    },

    language: {
      language: 'Langue',
      followBrowser: (name) => `Comme le navigateur (${name})`,
      typing: 'Saisie',
      enterSends: 'Entrée envoie',
      enterSendsOn: 'Entrée envoie le message, Maj+Entrée commence une nouvelle ligne.',
      enterSendsOff: 'Entrée commence une nouvelle ligne, Ctrl+Entrée envoie.',
    },

    notifications: {
      about: 'Me prévenir de',
      abouts: {
        all: 'Tout, sauf dans les salons en sourdine',
        mentions: 'Messages directs, mentions et mes mots',
        none: 'Rien',
      },
      keywords: 'Mes mots',
      keywordsNote: 'Si quelqu’un en écrit un, vous êtes prévenu comme par une mention. Entrée ajoute un mot.',
      removeKeyword: (word) => `Retirer « ${word} »`,
      desktop: 'Notifications du système',
      desktopNote:
        'Affichées quand vous regardez ailleurs. Chacune dit pourquoi elle arrive et disparaît une fois le message lu.',
      denied: 'Ce navigateur bloque les notifications de cette page. Autorisez-les dans ses paramètres.',
      missing: 'Ce navigateur n’a pas de notifications, ou seulement pour l’application installée.',
      test: 'En afficher une',
      testText: 'Voilà à quoi elle ressemble.',
      sound: 'Sons',
      soundNote: 'Un son bref et discret quand quelque chose est pour vous.',
      tone: 'Son',
      tones: { chime: 'Carillon', drop: 'Goutte', knock: 'Toc-toc' },
      play: 'Écouter le son',
      silent: 'Ce navigateur ne peut pas jouer le son.',
      quiet: 'Ne pas déranger',
      quietHours: (hours) =>
        plural(hours, { one: 'Pendant # heure', many: 'Pendant # d’heures', other: 'Pendant # heures' }),
      quietUntil: (when) => `Silence jusqu’au ${when}.`,
      quietEnd: 'Arrêter maintenant',
      schedule: 'Chaque semaine',
      scheduleNote: 'Silence aux mêmes heures, selon l’horloge de cet appareil.',
      ends: { from: 'De', to: 'À' },
      days: 'À partir du',
    },

    privacy: {
      messages: 'Qui peut vous écrire directement',
      messagesNote: 'Les conversations qui existent déjà restent ouvertes.',
      adds: 'Qui peut vous ajouter à des salons',
      addsNote: 'Avec un lien, c’est toujours vous qui entrez.',
      who: { everyone: 'Tout le monde', rooms: 'Qui partage un salon avec moi', contacts: 'Mes contacts seulement' },
      readReceipts: 'Confirmations de lecture',
      readReceiptsNote: 'Les autres voient jusqu’où vous avez lu, et vous le voyez pour eux.',
      lastSeen: 'Dernière visite',
      lastSeenNote: 'Les autres voient quand vous étiez là pour la dernière fois.',
    },

    devices: {
      current: 'Cet appareil',
      lastUsed: (when) => `Dernière utilisation : ${when}`,
      since: (when) => `Session ouverte : ${when}`,
      unknownDevice: 'Appareil inconnu',
      onSystem: (browser, system) => `${browser} sur ${system}`,
      unknownAddress: 'adresse inconnue',
      end: 'Déconnecter',
      endDevice: (device) => `Déconnecter ${device}`,
      confirmTitle: (device) => `Déconnecter ${device} ?`,
      confirmText: 'Il faudra se reconnecter sur cet appareil. Rien d’autre n’est perdu.',
      ended: (device) => `Session fermée : ${device}`,
      endOthers: 'Déconnecter tous les autres appareils',
      othersTitle: 'Déconnecter tous les autres appareils ?',
      othersText: (count) =>
        plural(count, {
          one: 'Il faudra se reconnecter sur # autre appareil.',
          many: 'Il faudra se reconnecter sur # d’autres appareils.',
          other: 'Il faudra se reconnecter sur # autres appareils.',
        }),
      othersEnded: (count) =>
        plural(count, {
          one: '# autre appareil est déconnecté',
          many: '# d’autres appareils sont déconnectés',
          other: '# autres appareils sont déconnectés',
        }),
      none: 'Votre session n’est ouverte que sur cet appareil.',
      failed: 'Les appareils n’ont pas pu être chargés',
      endFailed: 'L’appareil n’a pas pu être déconnecté',
    },

    account: {
      username: 'Nom d’utilisateur',
      email: 'E-mail',
      noEmail: 'Aucun',
      role: 'Rôle',
      roles: { user: 'Membre', moderator: 'Modérateur', admin: 'Administrateur' },
      password: 'Changer le mot de passe',
      current: 'Mot de passe actuel',
      currentMissing: 'Saisissez votre mot de passe actuel.',
      next: 'Nouveau mot de passe',
      same: 'C’est votre mot de passe actuel. Choisissez-en un autre.',
      change: 'Changer le mot de passe',
      changing: 'Changement…',
      changed: 'Mot de passe changé',
      changedText: 'Tous les autres appareils ont été déconnectés.',
      note: 'Tous vos autres appareils seront déconnectés.',
      guest:
        'En tant qu’invité, vous n’avez pas de mot de passe : cet appareil est votre clé. Avec un compte, vous entrez de partout.',
    },
  },
}
