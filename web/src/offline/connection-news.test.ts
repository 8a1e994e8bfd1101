import { type ConnectionState, createCell } from '@parley/sdk'
import { describe, expect, it } from 'vitest'
import { handTimers } from '../time/hand-timers.ts'
import { decideNews, watchConnection } from './connection-news.ts'

const live: ConnectionState = { state: 'live', by: 'websocket', phase: 'live', since: 5 }
const connecting = (attempt: number, since: number | null = null): ConnectionState => ({
  state: 'connecting',
  attempt,
  since,
})
const waiting: ConnectionState = { state: 'waiting', attempt: 2, until: 9, error: null, since: 5 }

describe('the news of a connection', () => {
  it.each([
    ['nobody wants one', { state: 'idle', since: null }, true, null, { is: 'none' }],
    ['it is live', live, true, null, { is: 'none' }],
    ['what was missed is still coming', { ...live, phase: 'backfill' }, true, null, { is: 'none' }],
    ['it is made for the first time', connecting(0), true, null, { is: 'connecting', since: null }],
    ['it begins with what was kept', connecting(0), true, 3, { is: 'connecting', since: 3 }],
    ['it was live later than what it began with', connecting(0, 5), true, 3, { is: 'connecting', since: 5 }],
    ['it waits', waiting, true, null, { is: 'lost', since: 5, until: 9 }],
    ['it tries again', connecting(2, 5), true, null, { is: 'lost', since: 5, until: null }],
    ['there is no network', waiting, false, null, { is: 'offline', since: 5 }],
    ['there is no network from the start', connecting(0), false, 3, { is: 'offline', since: 3 }],
    [
      'it is over',
      { state: 'stopped', why: 'banned', error: null, since: 5 },
      true,
      null,
      { is: 'stopped', why: 'banned' },
    ],
  ] as const)('when %s', (_, state, hasNetwork, beganWith, expected) => {
    expect(decideNews(state, hasNetwork, beganWith)).toEqual(expected)
  })

  function world(state: ConnectionState) {
    const timers = handTimers()
    const [connection, network] = [createCell(state), createCell(true)]
    return { timers, connection, network, news: watchConnection({ connection, network, timers, beganWith: null }) }
  }

  it('are none while a line mends in a moment', async () => {
    const { connection, news, timers } = world(live)
    connection.set(waiting)
    await timers.pass(1_900)
    connection.set(live)
    await timers.pass(60_000)
    expect(news.getSnapshot()).toEqual({ is: 'none' })
  })

  it('come when it takes longer, stay until it is mended, and go at once', async () => {
    const { connection, news, timers } = world(live)
    connection.set(waiting)
    connection.set(connecting(2, 5))
    await timers.pass(2_000)
    expect(news.getSnapshot()).toEqual({ is: 'lost', since: 5, until: null })
    connection.set(waiting)
    expect(news.getSnapshot()).toMatchObject({ is: 'lost', until: 9 })
    connection.set(live)
    expect(news.getSnapshot()).toEqual({ is: 'none' })
  })

  it('come at once when the network goes', () => {
    const { connection, network, news } = world(live)
    network.set(false)
    expect(news.getSnapshot()).toEqual({ is: 'none' })
    connection.set(waiting)
    expect(news.getSnapshot()).toEqual({ is: 'offline', since: 5 })
  })
})
