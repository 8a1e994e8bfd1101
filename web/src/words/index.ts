import { preferenceChoices, type Preferences } from '@parley/protocol/wire'
import { createCell, type Watchable } from '@parley/sdk'
import { en, type Words } from './en.ts'

export type { Words } from './en.ts'
export type Language = (typeof preferenceChoices.language)[number]

/** The words of the page in one language. */
export interface Catalogue {
  readonly lang: Language
  readonly dir: 'ltr' | 'rtl'
  readonly words: Words
}

/** The catalogues that exist, each under its own name. English is part of the page; the others come when asked for. */
export const catalogues: { readonly [L in Language]?: { readonly name: string; readonly load: () => Promise<Words> } } =
  {
    en: { name: 'English', load: async () => en },
    es: { name: 'Español', load: async () => (await import('./es.ts')).es },
    de: { name: 'Deutsch', load: async () => (await import('./de.ts')).de },
    fr: { name: 'Français', load: async () => (await import('./fr.ts')).fr },
    zh: { name: '中文', load: async () => (await import('./zh.ts')).zh },
    ja: { name: '日本語', load: async () => (await import('./ja.ts')).ja },
    ar: { name: 'العربية', load: async () => (await import('./ar.ts')).ar },
  }

type Catalogues = typeof catalogues

const rightToLeft = new Set<Language>(['ar'])

/** The language somebody chose, or else the first that the browser asks for, among those that exist. */
export function chooseLanguage(
  chosen: Preferences['language'],
  browser: readonly string[],
  offered: Catalogues = catalogues,
): Language {
  const asked = chosen === null ? browser.map((tag) => tag.toLowerCase().split('-')[0]) : [chosen]
  for (const tag of asked) {
    const language = preferenceChoices.language.find((known) => known === tag && offered[known] !== undefined)
    if (language !== undefined) return language
  }
  return 'en'
}

/** The current catalogue; follows the preferences. The one before stays until the next has come. */
export function createWords(
  preferences: Watchable<Preferences>,
  browser: readonly string[],
  offered: Catalogues = catalogues,
): Watchable<Catalogue> {
  const cell = createCell<Catalogue>({ lang: 'en', dir: 'ltr', words: en })
  let wanted: Language = 'en'
  async function follow(): Promise<void> {
    const lang = chooseLanguage(preferences.getSnapshot().language, browser, offered)
    if (lang === wanted) return
    wanted = lang
    const words = await offered[lang]?.load().catch(() => undefined)
    if (words === undefined) wanted = cell.getSnapshot().lang
    else if (wanted === lang) cell.set({ lang, dir: rightToLeft.has(lang) ? 'rtl' : 'ltr', words })
  }
  preferences.subscribe(() => void follow())
  void follow()
  return cell
}
