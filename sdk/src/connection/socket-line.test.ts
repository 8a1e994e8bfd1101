import { liveLimits } from '@parley/protocol/wire'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { platformTimers } from '../timers.ts'
import type { LineEnd } from './line.ts'
import { SocketLine } from './socket-line.ts'
import type { WebSocketLike } from './web-socket.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

type Listener = (event: { readonly data: unknown; readonly code: number }) => void

/** A socket that the test plays. */
function setUp() {
  const listeners = new Map<string, Listener>()
  const sent: { id: number; op: string }[] = []
  const ends: LineEnd[] = []
  let closedWith: number | undefined
  const socket: WebSocketLike = {
    send: (data) => sent.push(JSON.parse(data)),
    close: (code) => {
      closedWith = code
    },
    addEventListener: (type: string, listener: Listener) => void listeners.set(type, listener),
  }
  const silent = { opened() {}, welcomed() {}, heard() {}, alive() {} }
  const hello = { token: 't', device: null, held: { epoch: null, rooms: {} } }
  const options = { timers: platformTimers(Date.now), timeoutMs: 60_000, helloMs: liveLimits.helloMs }
  const line = new SocketLine(() => socket, hello, { ...silent, ended: (end) => ends.push(end) }, options)
  const fire = (type: string, event = {}) => listeners.get(type)?.({ data: null, code: 1006, ...event })
  const receive = (message: object) => fire('message', { data: JSON.stringify(message) })
  return {
    line,
    sent,
    ends,
    fire,
    receive,
    closedWith: () => closedWith,
    welcome: () => {
      fire('open')
      receive({ re: 0, ok: { heartbeatMs: 30_000 } })
    },
  }
}

const ops = (sent: readonly { op: string }[]) => sent.map(({ op }) => op)

it('says hello and nothing of what it does not hold', () => {
  const { fire, sent } = setUp()
  fire('open')
  expect(sent).toEqual([{ id: 0, op: 'hello', in: { token: 't' } }])
})

it('gives up when the place does not answer hello in time', () => {
  const { ends, fire, closedWith } = setUp()
  fire('open')
  vi.advanceTimersByTime(liveLimits.helloMs)
  expect([ends, closedWith()]).toEqual([[{ why: 'unreachable' }], 1000])
})

it('speaks before its heartbeat is missed, for as long as it is answered', () => {
  const { ends, receive, sent, welcome } = setUp()
  welcome()
  for (let beats = 1; beats <= 5; beats += 1) {
    const said = sent.length
    for (let ms = 0; sent.length === said && ms < 30_000; ms += 500) vi.advanceTimersByTime(500)
    expect(ops(sent).slice(said)).toEqual(['ping'])
    vi.advanceTimersByTime(5_000)
    receive({ re: sent.at(-1)?.id ?? 0, ok: {} })
  }
  expect(ends).toEqual([])
})

it('takes a line that does not answer any more for lost', () => {
  const { ends, welcome } = setUp()
  welcome()
  vi.advanceTimersByTime(30_000 * 2)
  expect(ends).toEqual([{ why: 'lost' }])
})

it('finds out soon when something suggests that the line is dead', () => {
  const { ends, line, sent, welcome } = setUp()
  welcome()
  line.probe()
  expect(ops(sent)).toEqual(['hello', 'ping'])
  vi.advanceTimersByTime(10_000)
  expect(ends).toEqual([{ why: 'lost' }])
})

it.each([
  ['no JSON', 'nonsense'],
  ['nothing of the protocol', '{"a":1}'],
  ['bytes', new ArrayBuffer(1)],
])('ends when it hears %s', (_, data) => {
  const { ends, fire, welcome } = setUp()
  welcome()
  fire('message', { data })
  expect(ends).toEqual([{ why: 'unfit' }])
})

it('sends no more commands at once than the place takes, and the others in order after them', async () => {
  const { line, receive, sent, welcome } = setUp()
  welcome()
  const answers = Array.from({ length: 40 }, (_, index) => line.call(`op${index}`, {}, undefined))
  expect(sent).toHaveLength(1 + liveLimits.commandsAtOnce - 4)
  for (let index = 1; index < sent.length; index += 1) receive({ re: sent[index]?.id ?? 0, ok: { index } })
  expect(await Promise.all(answers)).toEqual(answers.map((_, index) => ({ index: index + 1 })))
  expect(ops(sent).slice(1)).toEqual(answers.map((_, index) => `op${index}`))
})

it('gives a command up that is not answered', async () => {
  const { line, welcome, receive } = setUp()
  welcome()
  const failed = line.call('users.me', {}, undefined).catch((error: unknown) => error)
  for (let seconds = 0; seconds < 60; seconds += 5) {
    receive({ re: 0, ok: {} })
    vi.advanceTimersByTime(5_000)
  }
  expect(await failed).toMatchObject({ reason: 'timed_out' })
})
