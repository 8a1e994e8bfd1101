import type { Administration } from '../en/administration.ts'

export const placeStorage: Administration['placeStorage'] = {
  failed: 'La place prise par les fichiers n’a pas pu être consultée',
  toSettings: 'Régler ce que les fichiers peuvent prendre',
  broken:
    'Certains fichiers n’ont pas pu être préparés. La raison figure dans le travail en arrière-plan, où l’on peut réessayer.',
  toJobs: 'Voir le travail en arrière-plan',
  what: 'Quoi',
  files: 'Fichiers',
  size: 'Taille',
  kinds: 'Par type',
  states: 'Par état',
  stateOf: {
    pending: 'En attente',
    processing: 'En préparation',
    ready: 'Prêt',
    failed: 'Échoué',
    refused: 'Refusé',
  },
  exports: (number, bytes) =>
    `En plus, des archives de données personnelles attendent d’être récupérées : ${number}, soit ${bytes}. Elles ne comptent pour personne et disparaissent d’elles-mêmes.`,
  rooms: 'Salons qui prennent le plus',
  largest: 'Plus gros fichiers',
  largestNote:
    'Le nom d’un fichier n’est montré que là où tout le monde peut le lire. Personne ne lit ici ce qu’il contient.',
  nameless: 'Nom non affiché',
  where: {
    nowhere: 'Dans aucun salon',
    direct: 'En messages directs',
    private: 'Dans un salon privé',
    public: 'Dans un salon public',
  },
  by: (name) => `De ${name}`,
  people: 'À qui sont les fichiers',
  peopleNote: 'Les plus gros d’abord, avec ce que chacun peut apporter.',
  search: 'Trouver des personnes',
  list: {
    none: 'Personne trouvé',
    noneText: 'Personne de ce nom n’a de fichiers.',
    failed: 'Impossible de savoir à qui sont les fichiers',
    more: 'Afficher plus',
  },
}
