import { partOf } from '../part.ts'
import type { HttpWayOptions } from './http-way.ts'
import type { Line, LineCall, Way, WayName } from './line.ts'
import { mostHeldInAddress } from './most-held.ts'

/** The ways for when there is no socket, the best first. Their programs come when they are needed: mostly they never are. */
export function lateWays(options: HttpWayOptions): Way[] {
  return [
    lateWay('sse', async () => (await import('./ways-without-socket.ts')).sseWay(options)),
    lateWay('poll', async () => (await import('./ways-without-socket.ts')).pollWay(options)),
  ]
}

function lateWay(name: WayName, load: () => Promise<Way>): Way {
  return {
    name,
    mostHeld: mostHeldInAddress,
    open(hello, ears) {
      let [line, isClosed]: [Line | null, boolean] = [null, false]
      partOf(load()).then(
        (way) => {
          if (!isClosed) line = way.open(hello, ears)
        },
        () => {
          if (!isClosed) ears.ended({ why: 'unreachable' })
        },
      )
      return {
        get call(): LineCall | null {
          return line?.call ?? null
        },
        probe: () => line?.probe(),
        close() {
          isClosed = true
          line?.close()
        },
      }
    },
  }
}
