import type { Answer } from '@parley/protocol/wire'
import { Client, type ClientOptions } from './client.ts'
import { EventStreams } from './event-streams.ts'
import { encodeCall, sendHttp } from './http.ts'
import { memoryKeep } from './keep.ts'
import { ownConnection } from './connection/own-connection.ts'
import { inStep } from './sync/in-step.ts'

/** What a bot's client is made with. */
export interface BotOptions extends Omit<ClientOptions, 'session' | 'keep' | 'tabs'> {
  /** What was shown once when it was made; it begins with `plb_`. */
  readonly token: string
}

/** Its token stays as it is; it is only asked for again whether it is good. */
const longEnough = 24 * 3600

/**
 * Makes a client for a bot. Its token needs the scopes `members:read`, by which it learns who it is, and `messages:read` for a
 * live connection.
 * @example
 * const bot = createBot({ url: 'http://127.0.0.1:3000', token: 'plb_…' })
 */
export function createBot({ token, ...options }: BotOptions): Client {
  const origin = options.url.replace(/\/+$/, '')
  const http = { fetch: options.fetch ?? globalThis.fetch.bind(globalThis), timeoutMs: options.timeoutMs ?? 30_000 }
  return new Client({
    connection: inStep(ownConnection),
    streams: new EventStreams(),
    ...options,
    keep: memoryKeep(token),
    async renew() {
      const request = encodeCall(origin, { method: 'GET', path: '/users/me', rest: 'query' }, {})
      const answer = await sendHttp(request, { ...http, accessToken: token, signal: undefined })
      const { user } = answer as Answer<'users.me'>
      return { user, accessToken: token, refreshToken: token, expiresIn: longEnough }
    },
  })
}
