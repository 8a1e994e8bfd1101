import { fold } from '../fold.ts'

export interface FoundBy {
  readonly name: string | null
  readonly slug: string | null
  readonly topic: string
}

/** What a search for rooms looks at. */
export function searchTextOf({ name, slug, topic }: FoundBy): string {
  return fold([name, slug, topic].join(' '))
}
