/** From the first day on, until the other begins; both as YYYY-MM-DD. */
export interface Days {
  readonly from: string
  readonly until: string
}

/**
 * The days that a word in a query means: `2026-11-21`, `2026-11`, `2026`, `today`, `yesterday`, or so many days, weeks or
 * months back, as in `10d`, `2w` and `3m`. Null for anything else.
 * @example
 * readDays('2026-11', '2026-11-21') // { from: '2026-11-01', until: '2026-12-01' }
 */
export function readDays(word: string, today: string): Days | null {
  if (word === 'today') return dayAt(today, 0)
  if (word === 'yesterday') return dayAt(today, -1)
  const back = /^(\d{1,4})([dwmy])$/.exec(word)
  if (back !== null) return backFrom(today, Number(back[1]), back[2] ?? '')
  const named = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(word)
  if (named === null) return null
  const [year, month, day] = [Number(named[1]), Number(named[2] ?? 1), Number(named[3] ?? 1)]
  if (year < 1970 || month < 1 || month > 12 || day < 1) return null
  const from = new Date(Date.UTC(year, month - 1, day))
  if (from.getUTCMonth() !== month - 1) return null
  const [more, further] = [named[2] === undefined ? 1 : 0, named[2] !== undefined && named[3] === undefined ? 1 : 0]
  const until = new Date(Date.UTC(year + more, month - 1 + further, day + (named[3] === undefined ? 0 : 1)))
  return { from: written(from), until: written(until) }
}

function dayAt(today: string, off: number): Days {
  const at = new Date(`${today}T00:00:00Z`).getTime() + off * 86_400_000
  return { from: written(new Date(at)), until: written(new Date(at + 86_400_000)) }
}

function backFrom(today: string, many: number, unit: string): Days | null {
  const at = new Date(`${today}T00:00:00Z`)
  if (unit === 'd') at.setUTCDate(at.getUTCDate() - many)
  if (unit === 'w') at.setUTCDate(at.getUTCDate() - many * 7)
  if (unit === 'm') at.setUTCMonth(at.getUTCMonth() - many)
  if (unit === 'y') at.setUTCFullYear(at.getUTCFullYear() - many)
  return at.getUTCFullYear() < 1970 ? null : dayAt(written(at), 0)
}

const written = (at: Date) => at.toISOString().slice(0, 10)
