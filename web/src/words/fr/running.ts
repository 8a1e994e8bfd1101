import type { Administration } from '../en/administration.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('fr')

export const announcing: Administration['announcing'] = {
  make: 'Le dire à tout le monde',
  made: 'Tout le monde est prévenu',
  text: 'Ce qu’on dit à tout le monde',
  textNote: 'C’est affiché en haut de chaque page jusqu’à ce qu’on le ferme. Qui arrive plus tard le voit aussi.',
  textMissing: 'Écrivez ce qu’il faut dire.',
  term: 'Pendant combien de temps',
  terms: {
    hour: 'Une heure',
    day: 'Un jour',
    week: 'Une semaine',
    month: '30 jours',
    ever: 'Jusqu’à son retrait',
  },
  none: 'Rien n’a été annoncé',
  noneText: 'Ce qu’on dit à tout le monde figure ici.',
  failed: 'Les annonces n’ont pas pu être chargées',
  more: 'Afficher plus',
  by: (name) => `Par ${name}`,
  until: (when) => `Jusqu’à ${when}`,
  on: 'En cours',
  over: 'Terminée',
  withdrawn: 'Retirée',
  withdraw: 'Retirer',
  withdrawOf: (text) => `Retirer : ${text}`,
  withdrawTitle: 'Retirer cette annonce ?',
  withdrawText: 'Elle disparaît pour ceux qui la voient encore.',
  withdrawFailed: 'L’annonce n’a pas pu être retirée',
}

export const overview: Administration['overview'] = {
  nothing: 'Rien ne vous demande. Tout répond et rien n’attend.',
  failed: 'Impossible de savoir ce qui demande quelqu’un',
  full: 'Les fichiers occupent presque toute la place permise',
}

export const placeHealth: Administration['placeHealth'] = {
  failed: 'L’état du lieu n’a pas pu être lu',
  again: 'Vérifier à nouveau',
  allWell: 'Tout répond, et rien n’est resté en plan.',
  troubles: {
    database: {
      what: 'La base de données ne répond pas',
      todo: 'Vérifiez que PostgreSQL tourne et que DATABASE_URL y mène ; parley doctor en dit plus.',
    },
    bus: {
      what: 'Redis ne répond pas',
      todo: 'Vérifiez qu’il tourne et que REDIS_URL y mène. D’ici là, les nœuds ne s’entendent pas.',
    },
    storage: {
      what: 'Le stockage des fichiers ne répond pas',
      todo: 'Vérifiez que l’on peut écrire dans le dossier de données, ou que le compartiment de STORAGE_URL existe.',
    },
    scanner: {
      what: 'L’antivirus ne répond pas',
      todo: 'Vérifiez qu’il tourne et que CLAMAV_URL y mène. D’ici là, les nouveaux fichiers attendent ou passent sans examen, selon le réglage.',
    },
    disk: {
      what: 'Le disque est presque plein',
      todo: 'Libérez de la place, ou limitez dans les réglages ce que prennent les fichiers.',
    },
    jobs: {
      what: 'Des tâches ont été abandonnées',
      todo: 'Les travaux de fond disent ce qui a échoué ; on peut y réessayer ou oublier.',
    },
    late: {
      what: 'Les travaux de fond prennent du retard',
      todo: 'Quelque chose attend depuis plus de 5 minutes. Vérifiez qu’un nœud avec le rôle worker tourne, et ajoutez-en un s’il est chargé.',
    },
  },
  toJobs: 'Aux travaux de fond',
  parts: {
    database: 'Base de données',
    bus: 'Messages entre nœuds',
    storage: 'Stockage des fichiers',
    scanner: 'Antivirus',
  },
  states: {
    ok: 'Répond',
    down: 'Ne répond pas',
  },
  version: 'Version de Parley',
  uptime: 'Tourne depuis',
  node: 'Répond',
  memory: 'Mémoire',
  disk: 'Libre sur le disque',
  partOf: (part, total) => `${part} sur ${total}`,
  databaseSize: 'Taille de la base',
  databaseVersion: 'Version de PostgreSQL',
  connections: 'Connexions à la base',
  waiting: 'Tâches en attente',
  late: 'Plus longue attente',
  givenUp: 'Tâches abandonnées',
  packet: 'Dossier d’assistance',
  packetNote: 'Tout ce qui sert à qui doit aider : ni secrets, ni noms de personnes, ni rien de ce qui s’est dit.',
  savePacket: 'Enregistrer le dossier',
  packetFailed: 'Le dossier n’a pas pu être préparé',
}

export const placeStats: Administration['placeStats'] = {
  failed: 'Les chiffres n’ont pas pu être chargés',
  span: 'Jours',
  spans: (size) =>
    plural(size, { one: 'Le dernier jour', many: 'Les # derniers de jours', other: 'Les # derniers jours' }),
  totals: {
    people: 'Personnes',
    seen: 'Ici depuis un jour',
    guests: 'Invités',
    bots: 'Bots',
    rooms: 'Salons',
    files: 'Fichiers',
  },
  charts: {
    messages: 'Messages envoyés',
    people: 'Personnes qui ont écrit',
    accounts: 'Nouveaux comptes',
    fileBytes: 'Ce que prenaient les fichiers',
    halfMs: 'La moitié des appels a pris au plus',
    mostMs: '95 appels sur 100 ont pris au plus',
  },
  day: 'Jour',
  counted: (when) => `Compté : ${when} ; les jours sont ceux d’UTC.`,
}

export const charts: Administration['charts'] = {
  asTable: 'En tableau',
}

export const placeRooms: Administration['placeRooms'] = {
  search: 'Trouver des salons',
  visibility: 'Qui peut entrer',
  visibilities: {
    all: 'Tous',
    public: 'Ouvert à tous',
    private: 'Sur invitation',
  },
  state: 'État',
  states: {
    all: 'Tous',
    open: 'Non archivés',
    archived: 'Archivé',
  },
  sort: 'Ordre',
  sorts: {
    recent: 'Derniers messages d’abord',
    members: 'Le plus de membres d’abord',
    messages: 'Le plus de messages d’abord',
    newest: 'Les plus récents d’abord',
    name: 'Par nom',
  },
  none: 'Aucun salon trouvé',
  noneText: 'Aucun salon n’est ainsi.',
  failed: 'Les salons n’ont pas pu être chargés',
  more: 'Afficher plus',
  actFailed: 'Le salon n’a pas pu être modifié',
  group: 'Groupe',
  members: (number) => `Membres : ${number}`,
  messages: (number) => `Messages : ${number}`,
  owner: (name) => `À ${name}`,
  archive: 'Archiver…',
  archiveAct: 'Archiver',
  archiveOf: (name) => `Archiver ${name}…`,
  archiveTitle: (name) => `Archiver ${name} ?`,
  archiveText: 'Ses membres peuvent le lire, et plus personne n’y écrit. On peut le désarchiver.',
  unarchive: 'Désarchiver',
  unarchiveOf: (name) => `Désarchiver ${name}`,
  remove: 'Supprimer…',
  removeAct: 'Supprimer définitivement',
  removeOf: (name) => `Supprimer ${name}…`,
  removeTitle: (name) => `Supprimer ${name} ?`,
  removeText: 'Tout ce qui s’y est dit disparaît pour tous. On ne peut pas revenir en arrière.',
}
