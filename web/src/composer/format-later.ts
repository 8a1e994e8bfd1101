import type { Field } from './field.ts'
import type { FormatName } from './format-names.ts'

let fetched: typeof import('./formats.ts') | null = null

/** Has what formats fetched for somebody who is about to write. */
export async function expectFormats(): Promise<void> {
  fetched ??= await import('./formats.ts').catch(() => null)
}

/** Makes of what is selected what the name says: at once, but for the very first time. */
export function format(field: Field, name: FormatName): void {
  if (fetched !== null) field.rewrite(fetched.formats[name])
  else void expectFormats().then(() => fetched !== null && field.rewrite(fetched.formats[name]))
}
