import { type ConnectionState, createCell, type StopReason, type Watchable } from '@parley/sdk'
import type { Timers } from '../time/timers.ts'

/** What a person should know of the connection. `since` is when all they see was up to date; null while that says nothing. */
export type ConnectionNews =
  /** All is well, or will be in a moment. */
  | { readonly is: 'none' }
  | { readonly is: 'connecting'; readonly since: number | null }
  /** The device has no network. */
  | { readonly is: 'offline'; readonly since: number | null }
  /** There is a network and no answer. `until` is when the next try comes; null while one is under way. */
  | { readonly is: 'lost'; readonly since: number | null; readonly until: number | null }
  | { readonly is: 'stopped'; readonly why: StopReason }

export interface NewsPorts {
  readonly connection: Watchable<ConnectionState>
  readonly network: Watchable<boolean>
  readonly timers: Timers
  /** When what the page began with was up to date; null when it began with nothing. */
  readonly beganWith: number | null
}

const none: ConnectionNews = { is: 'none' }

export function decideNews(now: ConnectionState, hasNetwork: boolean, beganWith: number | null): ConnectionNews {
  const since = now.since ?? beganWith
  switch (now.state) {
    case 'idle':
    case 'live':
      return none
    case 'stopped':
      return { is: 'stopped', why: now.why }
    case 'connecting':
    case 'greeting':
      if (!hasNetwork) return { is: 'offline', since }
      return now.attempt === 0 ? { is: 'connecting', since } : { is: 'lost', since, until: null }
    case 'waiting':
      return hasNetwork ? { is: 'lost', since, until: now.until } : { is: 'offline', since }
  }
}

/** A line that breaks and mends within this time is nobody's business. */
const graceMs = 2_000

/** What to tell of the connection, and nothing of what passes in a moment. */
export function watchConnection({ connection, network, timers, beganWith }: NewsPorts): Watchable<ConnectionNews> {
  const cell = createCell<ConnectionNews>(none)
  let cancel: (() => void) | null = null
  const decide = () => decideNews(connection.getSnapshot(), network.getSnapshot(), beganWith)

  function look(): void {
    const news = decide()
    const isUrgent = news.is === 'none' || news.is === 'offline' || news.is === 'stopped'
    if (isUrgent || cell.getSnapshot().is !== 'none') {
      cancel?.()
      cancel = null
      cell.set(news)
      return
    }
    cancel ??= timers.after(graceMs, () => {
      cancel = null
      cell.set(decide())
    })
  }

  for (const source of [connection, network]) source.subscribe(look)
  look()
  return cell
}
