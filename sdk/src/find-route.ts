import type { OperationName, Route } from '@parley/protocol/wire'
import { partOf } from './part.ts'

type Found = Pick<Route, 'method' | 'path' | 'rest'>

/** What goes by HTTP before there can be a line. */
const first: { readonly [N in OperationName]?: Found } = {
  'place.get': { method: 'GET', path: '/place', rest: 'query' },
  'auth.refresh': { method: 'POST', path: '/auth/refresh', rest: 'body' },
}

/** How an operation travels by HTTP. The table of all comes with the first call that needs it: over a line none does. */
export async function findRoute(name: OperationName): Promise<Found> {
  const known = first[name]
  if (known !== undefined) return known
  const { routeOf } = await partOf(import('@parley/protocol/routes'))
  return routeOf(name)
}
