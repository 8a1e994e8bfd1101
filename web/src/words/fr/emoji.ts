import type { Words } from '../en.ts'

const groups: Readonly<Record<string, string>> = {
  'smileys-emotion': 'Smileys et émotions',
  'people-body': 'Personnes et corps',
  'animals-nature': 'Animaux et nature',
  'food-drink': 'Nourriture et boissons',
  'travel-places': 'Voyages et lieux',
  activities: 'Activités',
  objects: 'Objets',
  symbols: 'Symboles',
  flags: 'Drapeaux',
  recent: 'Récents',
  found: 'Résultats',
}

export const emoji: Words['emoji'] = {
  search: 'Rechercher un emoji',
  none: 'Aucun emoji ne s’appelle ainsi',
  failed: 'Les emojis n’ont pas pu être chargés',
  group: (key) => groups[key] ?? key,
  tone: 'Couleur de peau',
  tones: {
    none: 'Sans couleur de peau',
    light: 'Claire',
    'medium-light': 'Moyennement claire',
    medium: 'Moyenne',
    'medium-dark': 'Moyennement foncée',
    dark: 'Foncée',
  },
}
