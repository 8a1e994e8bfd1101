import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { RoomEvent } from '@parley/protocol'
import { Hub, type Listener } from '@parley/server/fanout/hub'
import { Outlet } from '@parley/server/fanout/outlet'
import { inProcessBus } from '@parley/server/platform/bus/in-process'
import { WebSocketServer } from 'ws'
import { nextEvent, serve } from './fan-out-peer.ts'
import { roomName, roomSizes } from './fan-out-rooms.ts'

/** Parley's own fan-out without what comes before it: events go into the bus as if they had just been committed. */
const bus = inProcessBus()
const hub = new Hub(bus)
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
      rooms: new Set(),
      hear: (frame) => outlet.offer(frame),
      end: () => webSocket.terminate(),
    }
    hub.add(listener)
    for (const size of roomSizes) hub.listen(listener, roomName(size, Math.floor(connected / size)))
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
        for (let i = 0; i < burst; i += 1) bus.publish('room.event', eventOf(room))
      },
    },
    (server.address() as AddressInfo).port,
  ),
)
