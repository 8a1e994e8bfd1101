import type { Preferences } from '@parley/protocol/wire'

const groups: Readonly<Record<string, string>> = {
  'smileys-emotion': 'Smileys and emotion',
  'people-body': 'People and body',
  'animals-nature': 'Animals and nature',
  'food-drink': 'Food and drink',
  'travel-places': 'Travel and places',
  activities: 'Activities',
  objects: 'Objects',
  symbols: 'Symbols',
  flags: 'Flags',
  recent: 'Used last',
  found: 'Found',
}

/** Choosing an emoji. */
export const emoji = {
  search: 'Find an emoji',
  none: 'No emoji is called that',
  failed: 'The emoji could not be loaded',
  group: (key: string): string => groups[key] ?? key,
  tone: 'Skin tone',
  tones: {
    none: 'No skin tone',
    light: 'Light',
    'medium-light': 'Medium-light',
    medium: 'Medium',
    'medium-dark': 'Medium-dark',
    dark: 'Dark',
  } satisfies Record<Preferences['skinTone'], string>,
}
