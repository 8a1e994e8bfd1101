import type { Words } from '../en.ts'

const groups: Readonly<Record<string, string>> = {
  'smileys-emotion': 'Caritas y emociones',
  'people-body': 'Personas y cuerpo',
  'animals-nature': 'Animales y naturaleza',
  'food-drink': 'Comida y bebida',
  'travel-places': 'Viajes y lugares',
  activities: 'Actividades',
  objects: 'Objetos',
  symbols: 'Símbolos',
  flags: 'Banderas',
  recent: 'Recientes',
  found: 'Resultados',
}

export const emoji: Words['emoji'] = {
  search: 'Buscar un emoji',
  none: 'Ningún emoji se llama así',
  failed: 'No se han podido cargar los emojis',
  group: (key) => groups[key] ?? key,
  tone: 'Tono de piel',
  tones: {
    none: 'Sin tono de piel',
    light: 'Claro',
    'medium-light': 'Claro medio',
    medium: 'Medio',
    'medium-dark': 'Oscuro medio',
    dark: 'Oscuro',
  },
}
