import type { Held } from '../sync/synchroniser.ts'
import type { FromEdge, Port, ToEdge } from './messages.ts'

/** One tab, as the edge sees it. */
export interface Tab {
  readonly port: Port<FromEdge, ToEdge>
  /** What it holds, as it said since the line was lost; null until it has. */
  held: Held | null
  /** The present line tells it what happens. */
  isHearing: boolean
  focused: readonly string[]
  watched: readonly string[]
}
