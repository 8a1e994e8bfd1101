import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type WebSocket, WebSocketServer } from 'ws'
import { nextEvent, serve } from './fan-out-peer.ts'

/** What most write first: the message made once, then sent to each socket of the room. */
const server = createServer()
const sockets: WebSocket[] = []
new WebSocketServer({ server, perMessageDeflate: false }).on('connection', (socket) => sockets.push(socket))

server.listen({ port: 0, host: '127.0.0.1', backlog: 4096 }, () =>
  serve(
    {
      size: () => sockets.length,
      publish(roomSize, room, burst) {
        const people = sockets.slice(room * roomSize, (room + 1) * roomSize)
        for (let i = 0; i < burst; i += 1) {
          const text = JSON.stringify(nextEvent(String(room)))
          for (const socket of people) socket.send(text)
        }
      },
    },
    (server.address() as AddressInfo).port,
  ),
)
