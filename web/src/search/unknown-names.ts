import type { QueryProblem } from '@parley/protocol/search'
import { ParleyError } from '@parley/sdk'

/** Where it stands in the query, and the name that nobody has. */
const said = /^(\d+)–(\d+) “(.+)”:/su

/** Names in a search that only the server could tell to be unknown, with their places; none where it failed otherwise. */
export function unknownNames(text: string, problem: unknown): readonly QueryProblem[] {
  if (!(problem instanceof ParleyError) || problem.reason !== 'query_not_understood') return []
  return problem.details.flatMap(({ message }) => {
    const [, from, to, about] = said.exec(message) ?? []
    if (from === undefined || to === undefined || about === undefined) return []
    const at = { from: Number(from), to: Number(to) }
    const part = text.slice(at.from, at.to)
    // What was written since then is not what was asked.
    if (!part.includes(about)) return []
    return [{ reason: /^-?in:/iu.test(part) ? 'unknown_room' : 'unknown_person', at, about } as const]
  })
}
