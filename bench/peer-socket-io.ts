import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server } from 'socket.io'
import { nextEvent, serve } from './fan-out-peer.ts'
import { roomName, roomSizes } from './fan-out-rooms.ts'

/** Socket.IO as its manual has it for a server that broadcasts to rooms, without the transports nobody uses here. */
const server = createServer()
// The clients are silent, so nobody may be asked whether they are still there.
const io = new Server(server, { transports: ['websocket'], serveClient: false, pingInterval: 3_600_000 })
let connected = 0
io.on('connection', (socket) => {
  for (const size of roomSizes) void socket.join(roomName(size, Math.floor(connected / size)))
  connected += 1
})

server.listen({ port: 0, host: '127.0.0.1', backlog: 4096 }, () =>
  serve(
    {
      size: () => connected,
      publish(roomSize, index, burst) {
        const room = roomName(roomSize, index)
        for (let i = 0; i < burst; i += 1) {
          const { ev, ...event } = nextEvent(room)
          io.to(room).emit(ev, event)
        }
      },
    },
    (server.address() as AddressInfo).port,
  ),
)
