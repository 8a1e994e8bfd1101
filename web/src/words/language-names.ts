import type { Language } from './index.ts'

/** Each language under its own name. */
export const languageNames: { readonly [L in Language]?: string } = {
  en: 'English',
  es: 'Español',
  de: 'Deutsch',
  fr: 'Français',
  zh: '中文',
  ja: '日本語',
  ar: 'العربية',
}
