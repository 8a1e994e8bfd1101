import { createCell, type Watchable } from '@parley/sdk'
import { createLayers, type LayerTrail } from './layers.ts'
import { formatPath, parsePath, type Route, sameRoute } from './routes.ts'

/** The browser's history, as far as navigation needs it. */
export interface Trail extends LayerTrail {
  /** Path and query of where the page is. */
  path(): string
  push(path: string): void
  replace(path: string): void
  /** Path and query of the step before this one, when it is one of ours. */
  before(): string | null
  back(): void
  forward(): void
  /** Whether there is a step of any page to go on to; true where the browser does not tell. */
  hasAfter(): boolean
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
  /** Goes there: back when the person came from there, and otherwise without leaving a step to come back to. */
  stepOut(to: Route): void
  /** Has Back close what stands above the page before it leads anywhere, until the returned function is called. */
  layer(close: () => void): () => void
  /** The steps that one can go through, as the buttons of a browser do, which an installed page does not have. */
  readonly steps: {
    canGo(way: Way): boolean
    go(way: Way): void
  }
}

export type Way = 'back' | 'forward'

export function createNavigation(trail: Trail): Navigation {
  const cell = createCell<Location>({ route: parsePath(trail.path()), turn: 0 })
  const arrive = (route: Route) => cell.set({ route, turn: cell.getSnapshot().turn + 1 })
  const layers = createLayers(trail)
  trail.listen(() => {
    const isAboutLayers = layers.moved()
    const route = parsePath(trail.path())
    // Several steps at once may lead elsewhere all the same.
    if (!isAboutLayers || !sameRoute(route, cell.getSnapshot().route)) arrive(route)
  })
  function replace(route: Route): void {
    if (sameRoute(route, cell.getSnapshot().route)) return
    layers.atPage(() => trail.replace(formatPath(route)))
    arrive(route)
  }

  return {
    getSnapshot: cell.getSnapshot,
    subscribe: cell.subscribe,
    go(route) {
      if (sameRoute(route, cell.getSnapshot().route)) return
      layers.atPage(() => trail.push(formatPath(route)))
      arrive(route)
    },
    replace,
    leave: (outside) => (trail.before() === null ? replace(outside) : layers.atPage(trail.back)),
    stepOut: (to) => (trail.before() === formatPath(to) ? layers.atPage(trail.back) : replace(to)),
    layer: layers.open,
    steps: {
      canGo: (way) => (way === 'back' ? trail.before() !== null : trail.hasAfter()),
      go: (way) => layers.atPage(trail[way]),
    },
  }
}

/** Each step of ours carries where the one before it was; that of a layer, also how many stand there. */
interface LayerStep {
  readonly before: string | null
  readonly depth: number
}

function stepBefore(): string | null {
  const state: unknown = history.state
  return typeof state === 'string' ? state : (layerStep()?.before ?? null)
}

function layerStep(): LayerStep | null {
  const state = history.state as LayerStep | string | number | null
  return typeof state === 'object' ? state : null
}

const here = () => location.pathname + location.search

export const browserTrail: Trail = {
  path: here,
  push: (path) => history.pushState(here(), '', path),
  replace: (path) => history.replaceState(stepBefore(), '', path),
  before: stepBefore,
  depth: () => layerStep()?.depth ?? 0,
  above: (depth) => history.pushState({ before: stepBefore(), depth } satisfies LayerStep, ''),
  down: (steps) => history.go(-steps),
  back: () => history.back(),
  forward: () => history.forward(),
  hasAfter: () => !('navigation' in window) || window.navigation.canGoForward,
  listen: (moved) => window.addEventListener('popstate', moved),
}
