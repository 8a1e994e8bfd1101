import { ParleyError } from '@parley/sdk'
import type { FirstWords } from './index.ts'

/** What to tell a person about anything that failed: our own words for the reason, or else the server's. */
export function failureWords(error: unknown, words: FirstWords): string {
  if (!(error instanceof ParleyError)) return words.unexpected
  return words.refusal(error.reason) ?? error.message
}
