import type { QueryProblem } from '@parley/protocol/search'
import { ParleyError } from '@parley/sdk'

/** Where it stands in the query, and the name that nobody has; no name where there is nothing to look for. */
const said = /^(\d+)–(\d+)(?: “(.+)”)?:/su

/** What of a search only the server could tell not to be known, with its place; nothing where it failed otherwise. */
export function unknownNames(text: string, problem: unknown): readonly QueryProblem[] {
  if (!(problem instanceof ParleyError) || problem.reason !== 'query_not_understood') return []
  return problem.details.flatMap(({ message }): QueryProblem[] => {
    const [, from, to, about] = said.exec(message) ?? []
    if (from === undefined || to === undefined) return []
    const at = { from: Number(from), to: Number(to) }
    if (about === undefined) return at.to === text.length ? [{ reason: 'nothing', at, about: '' }] : []
    const part = text.slice(at.from, at.to)
    // What was written since then is not what was asked.
    if (!part.includes(about)) return []
    return [{ reason: /^-?in:/iu.test(part) ? 'unknown_room' : 'unknown_person', at, about }]
  })
}
