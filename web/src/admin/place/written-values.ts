/** How a value is written and read by people; what cannot be read is NaN or empty and is refused by the place with its reason. */
export interface WrittenForm<V> {
  readonly write: (value: V) => string
  readonly read: (text: string) => V
  /** For keyboards of phones. */
  readonly mode: 'text' | 'numeric'
}

/** As sizes of files are counted everywhere in the place. */
const megabyte = 1024 ** 2

export const name: WrittenForm<string> = { write: (value) => value, read: (text) => text, mode: 'text' }

export const amount: WrittenForm<number> = { write: String, read: (text) => wholeOf(text), mode: 'numeric' }

export const megabytes: WrittenForm<number> = {
  write: (bytes) => String(Math.round(bytes / megabyte)),
  read: (text) => wholeOf(text) * megabyte,
  mode: 'numeric',
}

/** Left empty, there is no bound. */
export const megabytesOrNone: WrittenForm<number | null> = {
  write: (bytes) => (bytes === null ? '' : megabytes.write(bytes)),
  read: (text) => (text.trim() === '' ? null : megabytes.read(text)),
  mode: 'numeric',
}

export const mediaTypes: WrittenForm<string[]> = {
  write: (types) => types.join(', '),
  read: (text) =>
    text
      .split(/[,\s]+/)
      .map((type) => type.trim().toLowerCase())
      .filter((type) => type !== ''),
  mode: 'text',
}

/** Nothing that is no number can be meant as one. */
export function wholeOf(text: string): number {
  return /^\d+$/.test(text.trim()) ? Number(text.trim()) : 0
}
