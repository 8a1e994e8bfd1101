import type { Language } from '../words/index.ts'
import { type EmojiData, type EmojiSet, readEmoji } from './emoji.ts'

const loaders: Readonly<Record<Language, () => Promise<{ readonly default: EmojiData }>>> = {
  en: () => import('virtual:emoji/en'),
  zh: () => import('virtual:emoji/zh'),
  es: () => import('virtual:emoji/es'),
  de: () => import('virtual:emoji/de'),
  fr: () => import('virtual:emoji/fr'),
  ja: () => import('virtual:emoji/ja'),
  // Nobody has named them all in Arabic yet.
  ar: () => import('virtual:emoji/en'),
}

const loaded = new Map<Language, Promise<EmojiSet>>()

/** All emoji with their names in a language, fetched once; what failed is fetched again when asked again. */
export function loadEmoji(lang: Language): Promise<EmojiSet> {
  const known = loaded.get(lang) ?? loaders[lang]().then((module) => readEmoji(module.default))
  loaded.set(lang, known)
  known.catch(() => loaded.delete(lang))
  return known
}
