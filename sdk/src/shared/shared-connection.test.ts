import type { LiveEvent, WelcomeView } from '@parley/protocol/wire'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Connection } from '../connection/connection.ts'
import type { Hello, LineEars, Way } from '../connection/line.ts'
import { ParleyError } from '../errors.ts'
import { platformTimers } from '../timers.ts'
import { EdgeHost } from './edge-host.ts'
import type { FromEdge, Port, ToEdge, Vigil } from './messages.ts'
import { sharedConnection } from './with-fallback.ts'

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }))
afterEach(() => void vi.useRealTimers())

const settle = () => vi.advanceTimersByTimeAsync(0)
const timers = { ...platformTimers(() => Date.now()), random: () => 1 }
const event = (own: number): LiveEvent => ({ ev: 'draft.updated', data: { own, roomId: 'r', draft: null } })

/** Names and who waits for their end. */
function vigils() {
  const gone = new Map<string, () => void>()
  const ends = new Map<string, Promise<void>>()
  const vigil: Vigil = {
    async hold(name) {
      ends.set(name, new Promise((resolve) => gone.set(name, resolve)))
    },
    gone: (name) => ends.get(name) ?? Promise.resolve(),
  }
  return { vigil, end: (prefix: string) => [...gone].filter(([name]) => name.startsWith(prefix)).map(([, go]) => go()) }
}

/** Both ends of a way, told from one to the other in order and never at once. */
function pair(): { tab: Port<ToEdge, FromEdge>; edge: Port<FromEdge, ToEdge> } {
  const ears: { tab: (told: FromEdge) => void; edge: (told: ToEdge) => void } = { tab: () => {}, edge: () => {} }
  const post =
    <M>(ear: () => (message: M) => void) =>
    (message: M) =>
      void Promise.resolve(structuredClone(message)).then((copy) => ear()(copy))
  return {
    tab: { post: post(() => ears.edge), listen: (ear) => void (ears.tab = ear), close() {} },
    edge: { post: post(() => ears.tab), listen: (ear) => void (ears.edge = ear), close() {} },
  }
}

/** A browser whose server is played by the test. */
function setUp({ hasEdge = true } = {}) {
  const lines: { hello: Hello; ears: LineEars; isClosed: boolean; said: unknown[] }[] = []
  const way: Way = {
    name: 'websocket',
    mostHeld: 10,
    open(hello, ears) {
      const line = { hello, ears, isClosed: false, said: [] as unknown[] }
      lines.push(line)
      return {
        async call(op, input) {
          line.said.push({ op, ...input })
          if (op === 'refuse') throw new ParleyError({ code: 'CONFLICT', reason: 'username_taken', message: 'no' })
          return { done: op }
        },
        probe() {},
        close: () => void (line.isClosed = true),
      }
    },
  }
  const { vigil, end } = vigils()
  const newHost = () => new EdgeHost({ timers, vigil, ways: [way], lock: `edge ${Math.random()}` })
  let host = newHost()
  const renewals: string[] = []

  const openTab = (name: string, personId = 'me', rooms: Record<string, number> = {}) => {
    const log: string[] = []
    const { vigil: own, end: close } = vigils()
    const connection = sharedConnection({
      vigil: {
        hold: (lock) => Promise.all([own.hold(lock), vigil.hold(lock)]).then(() => {}),
        gone: (lock) => vigil.gone(lock),
      },
      open() {
        const ends = pair()
        if (hasEdge) host.connect(ends.edge)
        return ends.tab
      },
      own: (ports) => new Connection({ ...ports, ways: [way] }),
    })({
      timers,
      dial: { origin: 'http://place', webSocket: null, fetch, timeoutMs: 30_000 },
      device: null,
      personId: () => personId,
      async token() {
        renewals.push(name)
        return `token of ${personId}`
      },
      renew: async () => 'renewed',
      ended: () => void log.push('ended'),
      hello: () => ({ epoch: 'e', rooms }),
      welcomed: (welcome) => {
        log.push(`welcomed ${Object.keys(welcome.marks).join()}-${welcome.gone.join()}`)
        connection.synced('live')
      },
      heard: (heard) => void log.push(heard.ev),
      lost: () => void log.push('lost'),
      call: () => Promise.resolve({ epoch: 'e', me: { id: personId }, rooms: [] }) as Promise<never>,
    })
    return { connection, log, close, state: () => connection.watch.getSnapshot().state }
  }

  const line = () => lines.at(-1) as (typeof lines)[number]
  const welcome: WelcomeView = {
    session: 's',
    epoch: 'e',
    heartbeatMs: 30_000,
    own: 1,
    rooms: [],
    others: [],
    marks: {},
    gone: [],
    me: { id: 'me' } as WelcomeView['me'],
  }
  return {
    lines,
    line,
    openTab,
    renewals,
    endTabs: () => end('parley tab'),
    welcome: async () => {
      line().ears.opened()
      line().ears.welcomed(welcome)
      await settle()
    },
    killEdge: async () => {
      host = newHost()
      await settle()
      end('edge')
      await settle()
    },
  }
}

describe('tabs that share a connection', () => {
  it('have one line, hear the same, and hear each answer where it was asked for', async () => {
    const { line, lines, openTab, renewals, welcome } = setUp()
    const [one, two] = [openTab('one', 'me', { a: 4 }), openTab('two', 'me', { a: 3, b: 1 })]
    one.connection.start()
    two.connection.start()
    await settle()
    expect(lines).toHaveLength(1)
    expect(renewals).toHaveLength(1)
    await welcome()
    line().ears.heard(event(2))
    await settle()
    expect([one.state(), two.state()]).toEqual(['live', 'live'])
    expect(one.log.at(-1)).toBe('draft.updated')
    expect(two.log.at(-1)).toBe('draft.updated')
    expect(await one.connection.call?.('ask', { of: 'one' }, undefined)).toEqual({ done: 'ask' })
    await expect(two.connection.call?.('refuse', {}, undefined)).rejects.toMatchObject({ reason: 'username_taken' })
  })

  it('brings in who comes later, without leaving out what happens meanwhile', async () => {
    const { line, lines, openTab, welcome } = setUp()
    const one = openTab('one')
    one.connection.start()
    await settle()
    await welcome()
    const two = openTab('two', 'me', { x: 1 })
    two.connection.start()
    line().ears.heard(event(2))
    await settle()
    line().ears.heard(event(3))
    await settle()
    expect(lines).toHaveLength(1)
    expect(two.state()).toBe('live')
    expect(two.log[0]).toBe('welcomed -x')
    expect(two.log.at(-1)).toBe('draft.updated')
  })

  it('says for all of them at once what is on screen, and takes back what a closed one showed', async () => {
    const { endTabs, line, openTab, welcome } = setUp()
    const [one, two] = [openTab('one'), openTab('two')]
    one.connection.start()
    two.connection.start()
    await settle()
    await welcome()
    await one.connection.call?.('focus', { roomIds: ['a', 'b'] }, undefined)
    await two.connection.call?.('focus', { roomIds: ['b', 'c'] }, undefined)
    expect(line().said.at(-1)).toEqual({ op: 'focus', roomIds: ['a', 'b', 'c'] })
    two.connection.stop()
    await settle()
    expect(line().said.at(-1)).toEqual({ op: 'focus', roomIds: ['a', 'b'] })
    endTabs()
    await settle()
    expect(line().isClosed).toBe(true)
  })

  it('are told when the line is lost, wait together, and come back with what they hold in common', async () => {
    const { line, lines, openTab, welcome } = setUp()
    const [one, two] = [openTab('one', 'me', { a: 4, z: 1 }), openTab('two', 'me', { a: 3 })]
    one.connection.start()
    two.connection.start()
    await settle()
    await welcome()
    line().ears.ended({ why: 'lost' })
    await settle()
    expect([one.log.at(-1), two.log.at(-1), one.state(), two.state()]).toEqual(['lost', 'lost', 'waiting', 'waiting'])
    await vi.advanceTimersByTimeAsync(1_000)
    expect(lines).toHaveLength(2)
    expect(line().hello.held).toEqual({ epoch: 'e', rooms: { a: 3 } })
    await welcome()
    expect([one.log.at(-1), two.log.at(-1)]).toEqual(['welcomed -z', 'welcomed -'])
  })

  it('never share the line of one person with another', async () => {
    const { lines, openTab, welcome } = setUp()
    const [one, two] = [openTab('one'), openTab('two', 'you')]
    one.connection.start()
    await settle()
    await welcome()
    two.connection.start()
    await settle()
    expect(lines.map(({ hello }) => hello.token)).toEqual(['token of me', 'token of you'])
    expect(two.log).toEqual([])
  })

  it('go on with a new edge when theirs is no more, and lose no question for ever', async () => {
    const { killEdge, lines, openTab, welcome } = setUp()
    const one = openTab('one')
    one.connection.start()
    await settle()
    await welcome()
    await killEdge()
    expect(one.log.at(-1)).toBe('lost')
    expect(lines).toHaveLength(2)
    await welcome()
    expect(one.state()).toBe('live')
  })

  it('have lines of their own when nothing answers', async () => {
    const { line, openTab, welcome } = setUp({ hasEdge: false })
    const one = openTab('one')
    one.connection.start()
    await vi.advanceTimersByTimeAsync(5_000)
    await welcome()
    expect([one.state(), line().hello.token]).toEqual(['live', 'token of me'])
    expect(await one.connection.call?.('ask', {}, undefined)).toEqual({ done: 'ask' })
  })

  it('hears that the session is over, all of them', async () => {
    const { line, openTab, welcome } = setUp()
    const [one, two] = [openTab('one'), openTab('two')]
    one.connection.start()
    two.connection.start()
    await settle()
    await welcome()
    line().ears.ended({ why: 'closed', code: 4500 })
    await vi.advanceTimersByTimeAsync(1_000)
    expect([one.log.at(-1), two.log.at(-1)]).toEqual(['ended', 'ended'])
  })
})
