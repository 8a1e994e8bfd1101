import { createCell, type Watchable } from '@parley/sdk'
import { formatPath, parsePath, type Route, sameRoute } from './routes.ts'

/** The browser's history, as far as navigation needs it. */
export interface Trail {
  /** Path and query of where the page is. */
  path(): string
  push(path: string): void
  replace(path: string): void
  /** Whether the step before this one is one of ours. */
  canGoBack(): boolean
  back(): void
  /** Says when the person went back or forward. */
  listen(moved: () => void): void
}

interface Location {
  readonly route: Route
  /** Counts arrivals; the first is 0. Views move the focus when it changes. */
  readonly turn: number
}

export interface Navigation extends Watchable<Location> {
  go(route: Route): void
  /** Goes there without leaving a step to come back to. */
  replace(route: Route): void
  /** Goes back to where the person came from, or to `outside` when that is not in the page. */
  leave(outside: Route): void
}

export function createNavigation(trail: Trail): Navigation {
  const cell = createCell<Location>({ route: parsePath(trail.path()), turn: 0 })
  const arrive = (route: Route) => cell.set({ route, turn: cell.getSnapshot().turn + 1 })
  trail.listen(() => arrive(parsePath(trail.path())))
  function replace(route: Route): void {
    if (sameRoute(route, cell.getSnapshot().route)) return
    trail.replace(formatPath(route))
    arrive(route)
  }

  return {
    getSnapshot: cell.getSnapshot,
    subscribe: cell.subscribe,
    go(route) {
      if (sameRoute(route, cell.getSnapshot().route)) return
      trail.push(formatPath(route))
      arrive(route)
    },
    replace,
    leave: (outside) => (trail.canGoBack() ? trail.back() : replace(outside)),
  }
}

/** Each step of ours carries how many of ours came before it. */
function stepsBefore(): number {
  const state: unknown = history.state
  return typeof state === 'number' ? state : 0
}

export const browserTrail: Trail = {
  path: () => location.pathname + location.search,
  push: (path) => history.pushState(stepsBefore() + 1, '', path),
  replace: (path) => history.replaceState(stepsBefore(), '', path),
  canGoBack: () => stepsBefore() > 0,
  back: () => history.back(),
  listen: (moved) => window.addEventListener('popstate', moved),
}
