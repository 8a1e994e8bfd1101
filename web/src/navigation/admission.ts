import { formatPath, parsePath, type Route } from './routes.ts'

/** Who is asking, as far as it decides where they may be. */
export type Visitor = 'nobody' | 'guest' | 'account'

/** Where a visitor who asks for `route` is to be; the same route when they may be there. */
export function admit(route: Route, visitor: Visitor, firstAccount: boolean): Route {
  // Whoever has such a link may be anybody.
  if (route.at === 'unknown' || route.at === 'reset') return route
  const isDoor = route.at === 'sign-in' || route.at === 'register'
  if (visitor !== 'nobody') {
    if (isDoor && visitor === 'guest' && route.at === 'register') return { at: 'upgrade' }
    if (isDoor) return afterDoor(route.next)
    return route.at === 'upgrade' && visitor === 'account' ? { at: 'home' } : route
  }
  // A link into a room shows where it leads before it asks for anything.
  if (route.at === 'invite' && !firstAccount) return route
  if (isDoor) return route.at === 'sign-in' && firstAccount ? { at: 'register', next: route.next } : route
  const next = route.at === 'home' || route.at === 'upgrade' ? null : formatPath(route)
  return { at: firstAccount ? 'register' : 'sign-in', next }
}

/** Where a sign-in leads: to what was asked for, unless that is a door itself. */
function afterDoor(next: string | null): Route {
  const route: Route = next === null ? { at: 'home' } : parsePath(next)
  return route.at === 'sign-in' || route.at === 'register' ? { at: 'home' } : route
}
