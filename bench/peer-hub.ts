import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { RoomEvent } from '@parley/protocol'
import { Hub } from '@parley/server/fanout/hub'
import { Few } from '@parley/server/fanout/few'
import type { Listener } from '@parley/server/fanout/listener'
import { Outlet } from '@parley/server/fanout/outlet'
import { newsOf } from '@parley/server/roomlog/news'
import { inProcessBus } from '@parley/server/platform/bus/in-process'
import { WebSocketServer } from 'ws'
import { nextEvent, serve } from './fan-out-peer.ts'
import { roomName, roomSizes } from './fan-out-rooms.ts'

/** Parley's own fan-out without what comes before it: events go into the bus as if they had just been committed. */
const bus = inProcessBus()
const nothing: ReadonlySet<string> = new Set()
const hub = new Hub({
  bus,
  lookUp: async (_room, since) => ({ is: 'news', news: [], rev: since }),
  inside: async () => nothing,
  positions: async () => new Map(),
  own: async () => new Map(),
  came() {},
  went() {},
})
const handshake = new WebSocketServer({ noServer: true, perMessageDeflate: false, clientTracking: false })
const server = createServer()
const revisions = new Map<string, number>()
let connected = 0

server.on('upgrade', (request, socket, head) => {
  handshake.handleUpgrade(request, socket, head, (webSocket) => {
    const outlet = new Outlet(socket, { tooSlow: () => webSocket.terminate(), caughtUp: () => {} })
    const listener: Listener = {
      personId: String(connected),
      sessionId: String(connected),
      rooms: new Few<string>(),
      arrivals: null,
      focus: nothing,
      watched: nothing,
      hear: (frame) => void outlet.offer(frame.bytes),
      overhear: (frame) => void outlet.offer(frame.bytes),
      end: () => webSocket.terminate(),
    }
    const rooms = roomSizes.map((size) => roomName(size, Math.floor(connected / size)))
    void hub.add(listener)
    void hub.listen(listener, rooms)
    hub.start(listener, new Map(rooms.map((room) => [room, revisions.get(room) ?? 0])))
    connected += 1
    webSocket.on('close', () => hub.remove(listener))
  })
})

/** Revisions of a room are dense, as the log's are. */
function eventOf(room: string): RoomEvent {
  const rev = (revisions.get(room) ?? 0) + 1
  revisions.set(room, rev)
  return { ...nextEvent(room), rev }
}

server.listen({ port: 0, host: '127.0.0.1', backlog: 4096 }, () =>
  serve(
    {
      size: () => connected,
      publish(roomSize, index, burst) {
        const room = roomName(roomSize, index)
        for (let i = 0; i < burst; i += 1) void bus.publish('room.news', newsOf(eventOf(room)))
      },
    },
    (server.address() as AddressInfo).port,
  ),
)
