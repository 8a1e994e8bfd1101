import { preferenceChoices, type Preferences } from '@parley/protocol/wire'
import { createCell, type Watchable } from '@parley/sdk'
import type { Words } from './en.ts'
import { first as english, type FirstWords } from './en/first.ts'

export type { Words } from './en.ts'
export type { FirstWords } from './en/first.ts'
export type Language = (typeof preferenceChoices.language)[number]

/** The words of the page in one language. */
export interface Catalogue {
  readonly lang: Language
  readonly dir: 'ltr' | 'rtl'
  /** What is said before anything is opened. */
  readonly words: FirstWords
  /** All of them, once something has needed more than the first. */
  readonly whole: Words | null
}

/** The catalogues as they are shown, and a way to all words. */
export interface Catalogues extends Watchable<Catalogue> {
  /** Fetches what is said later, in the language of the moment; the same promise as long as that stays. */
  readonly whole: () => Promise<Words>
  /** Resolves once the language that is wanted at first is there, or cannot be. */
  readonly begun: Promise<void>
}

/** All words, for what is only there once a view that says them is. */
export function allWords(catalogue: Watchable<Catalogue>): Words {
  const { whole } = catalogue.getSnapshot()
  if (whole === null) throw new Error('The words have not been fetched yet.')
  return whole
}

interface Source {
  readonly name: string
  readonly first: () => Promise<FirstWords>
  readonly whole: () => Promise<Words>
}

/** The catalogues that exist, each under its own name. What English says first is part of the page; all else comes when asked for. */
export const catalogues: { readonly [L in Language]?: Source } & { readonly en: Source } = {
  en: {
    name: 'English',
    first: async () => english,
    whole: async () => (await import('./en.ts')).en,
  },
  es: {
    name: 'Español',
    first: async () => (await import('./es/first.ts')).first,
    whole: async () => (await import('./es.ts')).es,
  },
  de: {
    name: 'Deutsch',
    first: async () => (await import('./de/first.ts')).first,
    whole: async () => (await import('./de.ts')).de,
  },
  fr: {
    name: 'Français',
    first: async () => (await import('./fr/first.ts')).first,
    whole: async () => (await import('./fr.ts')).fr,
  },
  zh: {
    name: '中文',
    first: async () => (await import('./zh/first.ts')).first,
    whole: async () => (await import('./zh.ts')).zh,
  },
  ja: {
    name: '日本語',
    first: async () => (await import('./ja/first.ts')).first,
    whole: async () => (await import('./ja.ts')).ja,
  },
  ar: {
    name: 'العربية',
    first: async () => (await import('./ar/first.ts')).first,
    whole: async () => (await import('./ar.ts')).ar,
  },
}

type Sources = { readonly [L in Language]?: Source }

const rightToLeft = new Set<Language>(['ar'])

/** The language somebody chose, or else the first that the browser asks for, among those that exist. */
export function chooseLanguage(
  chosen: Preferences['language'],
  browser: readonly string[],
  offered: Sources = catalogues,
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
  offered: Sources = catalogues,
): Catalogues {
  const cell = createCell<Catalogue>({ lang: 'en', dir: 'ltr', words: english, whole: null })
  let wanted: Language = 'en'
  let fetching: { readonly lang: Language; readonly words: Promise<Words> } | null = null

  function whole(): Promise<Words> {
    const { lang } = cell.getSnapshot()
    if (fetching?.lang === lang) return fetching.words
    const words = (offered[lang] ?? catalogues.en).whole()
    const now = { lang, words }
    fetching = now
    words.then(
      (all) => {
        const shown = cell.getSnapshot()
        if (shown.lang === lang) cell.set({ ...shown, whole: all })
      },
      // Whoever asks again has it fetched again.
      () => {
        if (fetching === now) fetching = null
      },
    )
    return words
  }

  async function follow(): Promise<void> {
    const lang = chooseLanguage(preferences.getSnapshot().language, browser, offered)
    if (lang === wanted) return
    wanted = lang
    const next = await fetchWords(lang).catch(() => null)
    if (next === null) wanted = cell.getSnapshot().lang
    else if (wanted === lang) cell.set(next)
  }

  /** Whoever has seen more than what is said first sees it in the next language as well. */
  async function fetchWords(lang: Language): Promise<Catalogue | null> {
    const source = offered[lang]
    if (source === undefined) return null
    const all = cell.getSnapshot().whole === null ? null : await source.whole()
    const dir = rightToLeft.has(lang) ? 'rtl' : 'ltr'
    return { lang, dir, words: all ?? (await source.first()), whole: all }
  }

  preferences.subscribe(() => void follow())
  return { getSnapshot: cell.getSnapshot, subscribe: cell.subscribe, whole, begun: follow() }
}
