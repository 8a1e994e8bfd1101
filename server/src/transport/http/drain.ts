import { once } from 'node:events'
import type { IncomingMessage } from 'node:http'

/** What is left of a refused upload is read away for so long, so that its sender gets to read the refusal. */
const drainMs = 5_000

export function drain(request: IncomingMessage): void {
  if (request.complete || request.destroyed) return
  const giveUp = setTimeout(() => request.destroy(), drainMs)
  void once(request, 'close').then(() => clearTimeout(giveUp))
  request.resume()
}
