import { useLang } from '../app/page-context.ts'
import { search as ar } from '../words/ar/search.ts'
import { search as de } from '../words/de/search.ts'
import { search as en, type SearchWords } from '../words/en/search.ts'
import { search as es } from '../words/es/search.ts'
import { search as fr } from '../words/fr/search.ts'
import { search as ja } from '../words/ja/search.ts'
import { search as zh } from '../words/zh/search.ts'

export type { SearchWords } from '../words/en/search.ts'

/** They come with the search, so that nobody carries them who does not search. */
export const searchWords: Readonly<Record<string, SearchWords>> = { en, de, es, fr, ja, zh, ar }

export function useSearchWords(): SearchWords {
  return searchWords[useLang()] ?? en
}
