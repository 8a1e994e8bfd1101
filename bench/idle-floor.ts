import { createServer as createHttpServer } from 'node:http'
import { type AddressInfo, createServer as createNetServer, type Server, type Socket } from 'node:net'
import { WebSocketServer } from 'ws'

/** What holding connections costs by itself: bare sockets, or those of `ws` behind HTTP. Nobody is known and nothing is said. */
const makers: Readonly<Record<string, () => Server>> = { net: openNet, ws: openWs }

function openNet(): Server {
  return createNetServer((socket) => socket.on('data', listen).once('data', welcome))
}

function listen(): void {}

function welcome(this: Socket): void {
  this.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n')
}

function openWs(): Server {
  const server = createHttpServer()
  new WebSocketServer({ server, perMessageDeflate: false }).on('connection', (socket) => socket.on('message', listen))
  return server
}

const server = makers[process.argv[2] ?? '']?.()
server?.listen({ port: 0, host: '127.0.0.1', backlog: 4096 }, () =>
  console.log(`ready at http://127.0.0.1:${(server.address() as AddressInfo).port}`),
)
