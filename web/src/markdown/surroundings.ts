import { createContext, use } from 'react'
import type { Openings } from './openings.ts'

/** What a text refers to beyond itself. */
export interface Surroundings {
  /** Names what somebody opened in it, such as a message's id. */
  readonly id: string
  /** Whom it mentions, by id. */
  readonly mentions: readonly string[]
  readonly mentionsRoom: 'room' | 'here' | null
  /** Which rooms were meant by their slugs, where that was written down. */
  readonly roomLinks?: readonly { readonly slug: string; readonly roomId: string }[]
  readonly openings: Openings
}

export const SurroundingsContext = createContext<Surroundings | null>(null)

export function useSurroundings(): Surroundings {
  const surroundings = use(SurroundingsContext)
  if (surroundings === null) throw new Error('This text stands outside of anything that says what it refers to.')
  return surroundings
}
