import { preferenceChoices, type Preferences } from '@parley/protocol/wire'
import { createCell, type Watchable } from '@parley/sdk'
import type { Words } from './en.ts'
import type { Administration } from './en/administration.ts'
import { first as english, type FirstWords } from './en/first.ts'

export type { Words } from './en.ts'
export type { FirstWords } from './en/first.ts'
/** All words, and what only the administration says. */
export type AdminWords = Words & Administration
export type Language = (typeof preferenceChoices.language)[number]

/** The words of the page in one language. */
export interface Catalogue {
  readonly lang: Language
  readonly dir: 'ltr' | 'rtl'
  /** What is said before anything is opened. */
  readonly words: FirstWords
  /** All of them, once something has needed more than the first. */
  readonly whole: Words | null
  /** With what only the administration says, once that was opened. */
  readonly administration: AdminWords | null
}

/** The catalogues as they are shown, and a way to all words. */
export interface Catalogues extends Watchable<Catalogue> {
  /** Fetches what is said later, in the language of the moment; the same promise as long as that stays. */
  readonly whole: () => Promise<Words>
  /** The same for those who open the administration, which few do. */
  readonly administration: () => Promise<AdminWords>
  /** Resolves once the language that is wanted at first is there, or cannot be. */
  readonly begun: Promise<void>
}

/** All words, for what is only there once a view that says them is. */
export function allWords(catalogue: Watchable<Catalogue>): Words {
  const { whole } = catalogue.getSnapshot()
  if (whole === null) throw new Error('The words have not been fetched yet.')
  return whole
}

/** With what only the administration says, for what is only there once a view of it is. */
export function adminWords(catalogue: Watchable<Catalogue>): AdminWords {
  const { administration } = catalogue.getSnapshot()
  if (administration === null) throw new Error('The words of the administration have not been fetched yet.')
  return administration
}

interface Source {
  readonly first: () => Promise<FirstWords>
  readonly whole: () => Promise<Words>
  /** What is said beyond all other words. */
  readonly administration: () => Promise<Administration>
}

/** The catalogues that exist, What English says first is part of the page; all else comes when asked for. */
export const catalogues: { readonly [L in Language]?: Source } & { readonly en: Source } = {
  en: {
    first: async () => english,
    whole: async () => (await import('./en.ts')).en,
    administration: async () => (await import('./en/administration.ts')).administration,
  },
  es: {
    first: async () => (await import('./es/first.ts')).first,
    whole: async () => (await import('./es.ts')).es,
    administration: async () => (await import('./es/administration.ts')).administration,
  },
  de: {
    first: async () => (await import('./de/first.ts')).first,
    whole: async () => (await import('./de.ts')).de,
    administration: async () => (await import('./de/administration.ts')).administration,
  },
  fr: {
    first: async () => (await import('./fr/first.ts')).first,
    whole: async () => (await import('./fr.ts')).fr,
    administration: async () => (await import('./fr/administration.ts')).administration,
  },
  zh: {
    first: async () => (await import('./zh/first.ts')).first,
    whole: async () => (await import('./zh.ts')).zh,
    administration: async () => (await import('./zh/administration.ts')).administration,
  },
  ja: {
    first: async () => (await import('./ja/first.ts')).first,
    whole: async () => (await import('./ja.ts')).ja,
    administration: async () => (await import('./ja/administration.ts')).administration,
  },
  ar: {
    first: async () => (await import('./ar/first.ts')).first,
    whole: async () => (await import('./ar.ts')).ar,
    administration: async () => (await import('./ar/administration.ts')).administration,
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
  const cell = createCell<Catalogue>({ lang: 'en', dir: 'ltr', words: english, whole: null, administration: null })
  let wanted: Language = 'en'
  const source = (lang: Language) => offered[lang] ?? catalogues.en

  /** A way to words that come late: fetched once, in the language of the moment, and shown as long as that stays. */
  function stage<W>(
    fetchStage: (lang: Language) => Promise<W>,
    shownAs: (words: W) => Partial<Catalogue>,
  ): () => Promise<W> {
    let fetching: { readonly lang: Language; readonly words: Promise<W> } | null = null
    return () => {
      const { lang } = cell.getSnapshot()
      if (fetching?.lang === lang) return fetching.words
      const words = fetchStage(lang)
      const now = { lang, words }
      fetching = now
      words.then(
        (fetched) => {
          const shown = cell.getSnapshot()
          if (shown.lang === lang) cell.set({ ...shown, ...shownAs(fetched) })
        },
        // Whoever asks again has it fetched again.
        () => {
          if (fetching === now) fetching = null
        },
      )
      return words
    }
  }

  const whole = stage(
    (lang) => source(lang).whole(),
    (words) => ({ whole: words }),
  )
  const administration = stage(
    async (lang) => {
      const [all, more] = await Promise.all([whole(), source(lang).administration()])
      return { ...all, ...more }
    },
    (words) => ({ administration: words }),
  )

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
    const next = offered[lang]
    if (next === undefined) return null
    const seen = cell.getSnapshot()
    const [all, more] = await Promise.all([seen.whole && next.whole(), seen.administration && next.administration()])
    const dir = rightToLeft.has(lang) ? 'rtl' : 'ltr'
    return {
      lang,
      dir,
      words: all ?? (await next.first()),
      whole: all,
      administration: all && more && { ...all, ...more },
    }
  }

  preferences.subscribe(() => void follow())
  return { getSnapshot: cell.getSnapshot, subscribe: cell.subscribe, whole, administration, begun: follow() }
}
