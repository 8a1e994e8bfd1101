/** Where among the ways, the best first, the next attempt is made. */
export interface Ladder {
  readonly rung: number
  /** Attempts on this rung, one after the other, that nothing answered. */
  readonly failures: number
  /** The rung that works while a better one is being tried. */
  readonly fallback: number | null
}

/** What became of an attempt; `better` is the wish to try the best way again. */
export type Happening = 'welcomed' | 'unreachable' | 'unfit' | 'better'

/** The beginning: the best way. */
export const bottom: Ladder = { rung: 0, failures: 0, fallback: null }

/** A proxy that forbids sockets looks like a server that is down; after this many attempts the next way is asked. */
const patience = 3

/** Which way to try after what happened. Another way that reaches nothing either shows that it was not the way's fault. */
export function climb(ladder: Ladder, rungs: number, happening: Happening): Ladder {
  const { rung, failures, fallback } = ladder
  switch (happening) {
    case 'welcomed':
      return { rung, failures: 0, fallback: null }
    case 'better':
      return rung === 0 ? ladder : { rung: 0, failures: 0, fallback: rung }
    case 'unfit':
      return { rung: fallback ?? (rung + 1) % rungs, failures: 0, fallback: null }
    case 'unreachable':
      if (fallback !== null) return { rung: fallback, failures: 0, fallback: null }
      if (rung > 0) return { rung: 0, failures: patience - 1, fallback: null }
      if (failures + 1 < patience || rungs === 1) return { rung, failures: failures + 1, fallback: null }
      return { rung: 1, failures: 0, fallback: null }
  }
}
