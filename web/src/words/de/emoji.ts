import type { Words } from '../en.ts'

const groups: Readonly<Record<string, string>> = {
  'smileys-emotion': 'Smileys und Gefühle',
  'people-body': 'Menschen und Körper',
  'animals-nature': 'Tiere und Natur',
  'food-drink': 'Essen und Trinken',
  'travel-places': 'Reisen und Orte',
  activities: 'Aktivitäten',
  objects: 'Objekte',
  symbols: 'Symbole',
  flags: 'Flaggen',
  recent: 'Zuletzt verwendet',
  found: 'Gefunden',
}

export const emoji: Words['emoji'] = {
  search: 'Emoji suchen',
  none: 'Kein Emoji heißt so',
  failed: 'Die Emojis konnten nicht geladen werden',
  group: (key) => groups[key] ?? key,
  tone: 'Hautton',
  tones: {
    none: 'Kein Hautton',
    light: 'Hell',
    'medium-light': 'Mittelhell',
    medium: 'Mittel',
    'medium-dark': 'Mitteldunkel',
    dark: 'Dunkel',
  },
}
