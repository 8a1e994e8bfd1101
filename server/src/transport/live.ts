import { Reception } from '../features/sync/index.ts'
import { mountEvents } from './events/routes.ts'
import type { HttpServer } from './http/server.ts'
import type { LiveParts, LiveSide } from './live-side.ts'
import { endThoseOver } from './session-round.ts'
import { mountSockets } from './websocket/sockets.ts'

/** The live side of the server: sockets, and for those who cannot have one the same events by streams and polls. */
export function mountLive(server: HttpServer, parts: Omit<LiveParts, 'reception'>): LiveSide {
  const whole = { ...parts, reception: new Reception(parts.house) }
  const sides = [mountSockets(server, whole), mountEvents(server, whole)]
  const round = setInterval(() => void endThoseOver(parts.house, parts.hub), parts.patience.sessionRoundMs)
  return {
    async drain() {
      clearInterval(round)
      await Promise.all(sides.map((side) => side.drain()))
    },
  }
}
