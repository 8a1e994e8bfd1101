import { durations } from '@parley/protocol/wire'
import { createClient, memoryKeep, ParleyError, type TabMessage, type Tabs } from '@parley/sdk'
import { goodPassword, openWorld, type World } from '@parley/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const nowMs = () => world.clock.now().getTime()

/** Counts what really goes over the wire. */
function counting() {
  const sent: string[] = []
  const counted: typeof fetch = (input, init) => {
    sent.push(`${init?.method} ${new URL(new Request(input).url).pathname}`)
    return fetch(input, init)
  }
  return { sent, fetch: counted }
}

describe('a client', () => {
  it('is signed out, signs in, and is signed out again', async () => {
    const client = world.client()
    const states = [client.session.getSnapshot().state]
    client.session.subscribe(() => states.push(client.session.getSnapshot().state))
    await client.call('auth.register', { username: 'states', password: goodPassword })
    await client.call('auth.logout', {})

    expect(states).toEqual(['signed-out', 'signed-in', 'signed-out'])
    expect(client.session.getSnapshot()).toEqual({ state: 'signed-out', why: null })
  })

  it('renews its access token on its own, once for all calls that wait for it', async () => {
    const { sent, fetch } = counting()
    const client = world.client({ fetch })
    await client.call('auth.register', { username: 'renewing', password: goodPassword })
    world.clock.advance({ seconds: durations.accessTokenSeconds })
    sent.length = 0
    const answers = await Promise.all(Array.from({ length: 5 }, () => client.call('users.me', {})))

    expect(answers.map(({ user }) => user.username)).toEqual(Array(5).fill('renewing'))
    expect(sent.filter((each) => each.endsWith('/auth/refresh'))).toHaveLength(1)
    expect(sent.filter((each) => each.endsWith('/users/me'))).toHaveLength(5)
  })

  it('renews when the server finds the token expired although the own clock does not', async () => {
    const client = world.client({ now: () => 0 })
    await client.call('auth.register', { username: 'slowclock', password: goodPassword })
    world.clock.advance({ seconds: durations.accessTokenSeconds })
    expect((await client.call('users.me', {})).user.username).toBe('slowclock')
  })

  it('comes back with what it kept, in another process', async () => {
    const keep = memoryKeep()
    await world.client({ keep }).call('auth.register', { username: 'returning', password: goodPassword })
    const later = world.client({ keep })
    expect(later.session.getSnapshot()).toEqual({ state: 'restoring', problem: null, user: null })
    expect((await later.restore())?.username).toBe('returning')
    expect(later.session.getSnapshot().state).toBe('signed-in')
  })

  it('says why it was signed out from elsewhere, and forgets what it kept', async () => {
    const keep = memoryKeep()
    const client = world.client({ keep })
    await client.call('auth.register', { username: 'elsewhere', password: goodPassword })
    const { items } = await client.call('sessions.list', {})
    const other = world.client()
    await other.call('auth.login', { login: 'elsewhere', password: goodPassword })
    await other.call('sessions.end', { sessionId: items[0]?.id ?? '' })

    await expect(client.call('users.me', {})).rejects.toMatchObject({ reason: 'session_ended' })
    expect(client.session.getSnapshot()).toMatchObject({ state: 'signed-out', why: { reason: 'session_ended' } })
    expect(keep.load()).toBeNull()
  })

  it('stays as it is while the server cannot be reached, and knows that trying again can help', async () => {
    const keep = memoryKeep()
    await world.client({ keep }).call('auth.register', { username: 'patient', password: goodPassword })
    let down = true
    const flaky: typeof fetch = (input, init) =>
      down ? Promise.reject(new TypeError('fetch failed')) : fetch(input, init)
    const client = world.client({ keep, fetch: flaky })
    const error = await client.restore().catch((reason: unknown) => reason)

    expect(error).toMatchObject({ code: 'UNREACHABLE', reason: 'unreachable', retryable: true })
    expect(client.session.getSnapshot()).toMatchObject({ state: 'restoring', problem: { reason: 'unreachable' } })
    expect(keep.load()).not.toBeNull()
    down = false
    expect((await client.restore())?.username).toBe('patient')
  })

  it('survives that the answer to a refresh is lost', async () => {
    const keep = memoryKeep()
    await world.client({ keep }).call('auth.register', { username: 'unlucky', password: goodPassword })
    let lost = 0
    const losing: typeof fetch = async (input, init) => {
      const response = await fetch(input, init)
      if (!new Request(input).url.endsWith('/auth/refresh') || lost > 0) return response
      lost += 1
      throw new TypeError('connection reset')
    }
    const client = world.client({ keep, fetch: losing })
    await expect(client.restore()).rejects.toMatchObject({ code: 'UNREACHABLE' })
    expect((await client.restore())?.username).toBe('unlucky')
    expect(lost).toBe(1)
  })

  it('can be given up, and takes no more time than it is given', async () => {
    const never: typeof fetch = (_input, init) =>
      new Promise((_resolve, reject) => init?.signal?.addEventListener('abort', () => reject(init.signal?.reason)))
    const controller = new AbortController()
    const given = world.client({ fetch: never }).call('place.get', {}, { signal: controller.signal })
    controller.abort()
    await expect(given).rejects.toMatchObject({ reason: 'aborted', retryable: false })
    await expect(world.client({ fetch: never, timeoutMs: 5 }).call('place.get', {})).rejects.toMatchObject({
      reason: 'timed_out',
    })
  })

  it('takes an answer that is empty and should not be for one that was cut off', async () => {
    const answering = (status: number) => {
      const empty: typeof fetch = () => Promise.resolve(new Response(null, { status }))
      return createClient({ url: 'http://place', fetch: empty }).call('sessions.end', { sessionId: 'id' })
    }
    for (const status of [200, 401, 404])
      await expect(answering(status)).rejects.toMatchObject({ reason: 'unreachable', retryable: true })
    expect(await answering(204)).toBeNull()
  })

  it('tells when something else than Parley answers', async () => {
    const portal: typeof fetch = () => Promise.resolve(new Response('<h1>Please sign in to the hotel</h1>'))
    await expect(createClient({ url: 'http://hotel', fetch: portal }).call('place.get', {})).rejects.toMatchObject({
      reason: 'not_parley',
    })
  })

  it('carries what is wrong with which field', async () => {
    const error = await world
      .client()
      .call('auth.register', { username: 'x', password: goodPassword })
      .catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(ParleyError)
    if (!(error instanceof ParleyError)) return
    expect([error.code, error.reason, error.retryable]).toEqual(['VALIDATION_ERROR', 'invalid_input', false])
    expect(error.fieldMessage('username')).toBe('Use at least 3 characters.')
    expect(error.fieldMessage('password')).toBeNull()
    expect(error.requestId).toMatch(/^[\w-]{36}$/)
  })
})

/** Tabs of one browser: they hear each other and take turns. */
function browser() {
  const listeners: ((message: TabMessage) => void)[] = []
  let turn: Promise<unknown> = Promise.resolve()
  return (): Tabs => {
    const mine: ((message: TabMessage) => void)[] = []
    return {
      tell: (message) => {
        for (const listener of listeners.filter((each) => !mine.includes(each))) listener(message)
      },
      listen(listener) {
        mine.push(listener)
        listeners.push(listener)
      },
      alone(work) {
        const result = turn.then(work, work)
        turn = result.catch(() => {})
        return result
      },
      close() {},
    }
  }
}

describe('two tabs', () => {
  it('share one renewal and one sign-out', async () => {
    const { sent, fetch } = counting()
    const [keep, newTab] = [memoryKeep(), browser()]
    const first = createClient({ url: world.url, keep, fetch, now: nowMs, tabs: newTab() })
    await first.call('auth.register', { username: 'tabs', password: goodPassword })
    const second = createClient({ url: world.url, keep, fetch, now: nowMs, tabs: newTab() })
    await second.restore()
    world.clock.advance({ seconds: durations.accessTokenSeconds })
    sent.length = 0
    await Promise.all([first.call('users.me', {}), second.call('users.me', {})])
    expect(sent.filter((each) => each.endsWith('/auth/refresh'))).toHaveLength(1)

    await first.call('auth.logout', {})
    expect(second.session.getSnapshot()).toEqual({ state: 'signed-out', why: null })
  })

  it('stay signed in when they cannot hear each other and refresh at once', async () => {
    const keep = memoryKeep()
    await world.client({ keep }).call('auth.register', { username: 'deaf', password: goodPassword })
    const kept = keep.load()
    const tabs = [world.client({ keep: memoryKeep(kept) }), world.client({ keep: memoryKeep(kept) })]
    const people = await Promise.all(tabs.map((tab) => tab.restore()))
    expect(people.map((person) => person?.username)).toEqual(['deaf', 'deaf'])
    world.clock.advance({ seconds: durations.accessTokenSeconds })
    for (const tab of tabs) expect((await tab.call('users.me', {})).user.username).toBe('deaf')
  })
})
