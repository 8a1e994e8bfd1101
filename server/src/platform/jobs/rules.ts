import { Hopeless, type JobKind, Postponed } from './job.ts'

const firstPauseMs = 1_000
const mostPauseMs = 3_600_000

/** Twice as long after every attempt. `chance` from 0 to 1 spreads those that failed together. */
export function pauseAfter(attempts: number, chance: number): number {
  const pause = Math.min(firstPauseMs * 2 ** (attempts - 1), mostPauseMs)
  return Math.round(pause * (0.75 + chance / 2))
}

/** What becomes of a job that was not done. */
export type Verdict =
  | { readonly is: 'waiting'; readonly inMs: number; readonly attempts: number; readonly error: string | null }
  | { readonly is: 'exhausted'; readonly error: string }

type Facts = Pick<JobKind, 'mostAttempts' | 'everyMs'> & { readonly attempts: number }

export function decideAfter(error: unknown, { attempts, mostAttempts, everyMs }: Facts, chance: number): Verdict {
  const said = describe(error)
  if (error instanceof Postponed) return { is: 'waiting', inMs: error.byMs, attempts: attempts - 1, error: said }
  const isLast = attempts >= mostAttempts || error instanceof Hopeless
  if (!isLast) return { is: 'waiting', inMs: pauseAfter(attempts, chance), attempts, error: said }
  // What runs again by itself gets its next chance then; nobody has to call it back.
  if (everyMs !== null) return { is: 'waiting', inMs: everyMs, attempts: 0, error: said }
  return { is: 'exhausted', error: said }
}

/** One line without what would fill the list. */
function describe(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  return text.replaceAll('\0', '').replace(/\s+/g, ' ').slice(0, 500)
}
