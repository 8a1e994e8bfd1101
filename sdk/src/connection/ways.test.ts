import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { LiveEvent, WelcomeView } from '@parley/protocol/wire'
import { afterEach, describe, expect, it } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import { platformTimers } from '../timers.ts'
import { lateWays } from './late-way.ts'
import type { Hello, LineEnd, Way } from './line.ts'
import { pollWay } from './poll-way.ts'
import { sseWay } from './sse-way.ts'
import { webSocketWay } from './websocket-way.ts'

const timers = platformTimers(Date.now)
const hello: Hello = { token: 'good', device: 'test', held: { epoch: 'e', rooms: { r: 1 } } }
const welcome = { session: 's', epoch: 'e', heartbeatMs: 30_000, rooms: [], others: [], marks: {}, gone: [] }
const event = (rev: number): LiveEvent => ({ ev: 'room.bump', data: { roomId: 'r', seq: rev, rev } })
const refusal = {
  error: { code: 'UNAUTHORIZED', reason: 'token_expired', message: 'Expired.', timestamp: '', requestId: '' },
}

const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

/** What waits for one who polls. */
function openBox(cursor: string) {
  let events: LiveEvent[] = []
  let asking: ServerResponse | null = null
  const answer = () => {
    if (asking === null || events.length === 0) return
    asking.end(JSON.stringify({ events, cursor }))
    events = []
    asking = null
  }
  return {
    cursor,
    tell(...more: LiveEvent[]) {
      events.push(...more)
      answer()
    },
    ask(response: ServerResponse) {
      asking = response
      answer()
    },
  }
}

/** A place that welcomes whoever has the good token and then tells what the test has it tell, by every way. */
async function openPlace(answerInstead?: (response: ServerResponse) => void) {
  const sockets = new Set<Socket>()
  const tellers = new Set<(...events: LiveEvent[]) => void>()
  const boxes: ReturnType<typeof openBox>[] = []
  let hellos = 0
  const server = createServer((request, response) => {
    if (answerInstead !== undefined) return answerInstead(response)
    const url = new URL(request.url ?? '', 'http://place')
    if (request.headers.authorization !== 'Bearer good') {
      response.writeHead(401, { 'content-type': 'application/json' }).end(JSON.stringify(refusal))
    } else if (url.pathname.endsWith('/events')) {
      expect(JSON.parse(url.searchParams.get('held') ?? '')).toEqual(hello.held)
      hellos += 1
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.write(`: hello\n\nevent: welcome\nid: 1\ndata: ${JSON.stringify(welcome)}\n\n`)
      tellers.add((...events) => {
        response.write(events.map((each) => `id: 2\ndata: ${JSON.stringify(each)}\n\n`).join(''))
      })
    } else {
      response.setHeader('content-type', 'application/json')
      const cursor = url.searchParams.get('cursor')
      if (cursor !== null) return boxes[Number(cursor)]?.ask(response)
      hellos += 1
      const box = openBox(`${boxes.length}`)
      boxes.push(box)
      tellers.add((...events) => box.tell(...events))
      response.end(JSON.stringify({ events: [{ ev: 'welcome', data: welcome }], cursor: box.cursor }))
    }
  })
  const live = new WebSocketServer({ noServer: true })
  server.on('upgrade', (request: IncomingMessage, socket: Socket, head: Buffer) => {
    if (answerInstead !== undefined) return socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
    live.handleUpgrade(request, socket, head, (opened) => {
      opened.on('message', (data: Buffer) => {
        const { id, op, in: input } = JSON.parse(data.toString())
        if (op !== 'hello') return opened.send(JSON.stringify({ re: id, ok: { op } }))
        hellos += 1
        const isGood = input.token === 'good' && input.device === 'test' && input.rooms.r === 1
        opened.send(JSON.stringify(isGood ? { re: 0, ok: welcome } : { re: 0, ...refusal }))
        tellers.add((...events) => {
          for (const each of events) opened.send(JSON.stringify(each))
        })
      })
    })
  })
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const cut = () => {
    server.close()
    for (const socket of sockets) socket.destroy()
  }
  closers.push(() => {
    cut()
  })
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut,
    hellos: () => hellos,
    tell: (...events: LiveEvent[]) => {
      for (const tell of tellers) tell(...events)
    },
    closeSockets: (code: number) => {
      for (const socket of live.clients) socket.close(code)
    },
  }
}

/** Opens a line and collects what it says. */
function listen(way: Way, said: Partial<Hello> = {}, react: (text: string) => void = () => {}) {
  const log: string[] = []
  const waits: { text: string; resolve: () => void }[] = []
  let ended: LineEnd | null = null
  const say = (text: string) => {
    log.push(text)
    react(text)
    for (const each of waits) if (each.text === text) each.resolve()
  }
  const line = way.open(
    { ...hello, ...said },
    {
      opened: () => say('opened'),
      welcomed: (view: WelcomeView) => say(`welcomed ${view.epoch}`),
      heard: (each) => say(each.ev === 'room.bump' ? `heard ${each.data.rev}` : each.ev),
      alive: () => {},
      ended: (end) => {
        ended = end
        say('ended')
      },
    },
  )
  closers.push(() => line.close())
  return {
    line,
    log,
    end: () => ended,
    until: (text: string) =>
      log.includes(text) ? Promise.resolve() : new Promise<void>((resolve) => waits.push({ text, resolve })),
  }
}

const ways = {
  websocket: (origin: string) => webSocketWay({ origin, webSocket: WebSocket, timers, timeoutMs: 5_000 }),
  sse: (origin: string) => sseWay({ origin, fetch, timers }),
  poll: (origin: string) => pollWay({ origin, fetch, timers }),
  'sse, come late': (origin: string) => ({
    ...sseWay({ origin, fetch, timers }),
    ...lateWays({ origin, fetch, timers })[0],
  }),
}

describe.each(Object.entries(ways))('the way by %s', (name, wayTo) => {
  it('says hello with what is held, is welcomed, and hears events in order', async () => {
    const place = await openPlace()
    const ear = listen(wayTo(place.origin))
    await ear.until('welcomed e')
    for (const rev of [1, 2, 3]) {
      place.tell(event(rev))
      await ear.until(`heard ${rev}`)
    }
    expect(ear.log).toEqual(['opened', 'welcomed e', 'heard 1', 'heard 2', 'heard 3'])
    expect(place.hellos()).toBe(1)
  })

  it('ends once with what the place refused', async () => {
    const place = await openPlace()
    const ear = listen(wayTo(place.origin), { token: 'old' })
    await ear.until('ended')
    expect(ear.end()).toMatchObject({ why: 'refused', error: { reason: 'token_expired', code: 'UNAUTHORIZED' } })
    expect(ear.log.filter((text) => text !== 'opened')).toEqual(['ended'])
  })

  it('is lost when it breaks', async () => {
    const place = await openPlace()
    const ear = listen(wayTo(place.origin))
    await ear.until('welcomed e')
    place.cut()
    await ear.until('ended')
    expect(ear.end()).toEqual({ why: 'lost' })
  })

  it('knows when nothing answers', async () => {
    const ear = listen(wayTo('http://127.0.0.1:1'))
    await ear.until('ended')
    expect(ear.end()).toEqual({ why: 'unreachable' })
  })

  it('knows when something answers that does not speak this way', async () => {
    const place = await openPlace((response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>'))
    const ear = listen(wayTo(place.origin))
    await ear.until('ended')
    // What became of a socket no browser tells.
    expect(ear.end()).toEqual({ why: name === 'websocket' ? 'unreachable' : 'unfit' })
  })

  it('says nothing any more once it is closed', async () => {
    const place = await openPlace()
    const [closed, other] = [listen(wayTo(place.origin)), listen(wayTo(place.origin))]
    await Promise.all([closed.until('welcomed e'), other.until('welcomed e')])
    closed.line.close()
    place.tell(event(1))
    await other.until('heard 1')
    place.cut()
    await other.until('ended')
    expect(closed.log).toEqual(['opened', 'welcomed e'])
  })
})

it.each(Object.entries(ways))('the way by %s says nothing after it was closed between two events', async (_, wayTo) => {
  const place = await openPlace()
  const ear = listen(wayTo(place.origin), {}, (text) => {
    if (text === 'heard 1') ear.line.close()
  })
  const other = listen(wayTo(place.origin))
  await Promise.all([ear.until('welcomed e'), other.until('welcomed e')])
  place.tell(event(1), event(2))
  await Promise.all([ear.until('heard 1'), other.until('heard 2')])
  expect(ear.log).not.toContain('heard 2')
})

describe('the way by sse', () => {
  it.each([
    ['within its head', (socket: Socket) => socket.destroy()],
    ['before a word of it came', (socket: Socket) => socket.end('HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n')],
    ['within a refusal', (socket: Socket) => socket.end('HTTP/1.1 503 No\r\nconnection: close\r\n\r\n')],
    [
      'before the welcome',
      (socket: Socket) =>
        socket.end('HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\nconnection: close\r\n\r\n: hello\n\n'),
    ],
  ])('takes an answer that was cut %s for a place that is away, not for a way that does not fit', async (_, cut) => {
    const place = await openPlace((response) => cut(response.socket as Socket))
    const ear = listen(ways.sse(place.origin))
    await ear.until('ended')
    expect(ear.end()).toEqual({ why: 'unreachable' })
  })

  it('does not fit where somebody else refuses it', async () => {
    const place = await openPlace((response) => response.writeHead(403, { 'content-type': 'text/html' }).end('<h1>'))
    const ear = listen(ways.sse(place.origin))
    await ear.until('ended')
    expect(ear.end()).toEqual({ why: 'unfit' })
  })
})

describe('the way by websocket', () => {
  it('carries commands, and fails those that were under way when it breaks', async () => {
    const place = await openPlace()
    const ear = listen(ways.websocket(place.origin))
    await ear.until('welcomed e')
    expect(await ear.line.call?.('users.me', {}, undefined)).toEqual({ op: 'users.me' })
    const abort = new AbortController()
    const givenUp = ear.line.call?.('users.me', {}, abort.signal)
    abort.abort()
    await expect(givenUp).rejects.toMatchObject({ reason: 'aborted' })
    const lost = ear.line.call?.('users.me', {}, undefined)
    place.cut()
    await expect(lost).rejects.toMatchObject({ reason: 'unreachable' })
  })

  it('tells the code with which the place closed it', async () => {
    const place = await openPlace()
    const ear = listen(ways.websocket(place.origin))
    await ear.until('welcomed e')
    place.closeSockets(4500)
    await ear.until('ended')
    expect(ear.end()).toEqual({ why: 'closed', code: 4500 })
  })

  it('is unfit where sockets may not be made at all', async () => {
    const ear = listen(webSocketWay({ origin: 'no address', webSocket: WebSocket, timers, timeoutMs: 5_000 }))
    await ear.until('ended')
    expect(ear.end()).toEqual({ why: 'unfit' })
  })
})
