import { basePath } from '@parley/protocol/wire'
import type { ParleyError } from '../errors.ts'
import type { Timers } from '../timers.ts'
import type { Hello, LineEnd } from './line.ts'

/** What the ways over plain HTTP need. */
export interface HttpWayOptions {
  readonly origin: string
  readonly fetch: typeof fetch
  readonly timers: Timers
}

/** The address of events for somebody who holds this much. */
export function eventsAddress(
  origin: string,
  path: string,
  { held }: Hello,
  more: Record<string, string> = {},
): string {
  const query = new URLSearchParams(more)
  if (held.epoch !== null) query.set('held', JSON.stringify(held))
  return `${origin}${basePath}${path}${query.size === 0 ? '' : `?${query}`}`
}

/** What a failed request says about the line. */
export function endOf(error: ParleyError, wasWelcomed: boolean): LineEnd {
  if (error.code !== 'UNREACHABLE' && error.reason !== 'route_not_found') return { why: 'refused', error }
  if (wasWelcomed) return { why: 'lost' }
  return error.reason === 'unreachable' ? { why: 'unreachable' } : { why: 'unfit' }
}
