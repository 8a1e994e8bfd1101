import { Client, type ClientOptions } from './client.ts'
import { EventStreams } from './event-streams.ts'
import { ownConnection } from './connection/own-connection.ts'
import { inStep } from './sync/in-step.ts'

/**
 * Makes a client for one place.
 * @example
 * const client = createClient({ url: 'http://127.0.0.1:3000' })
 */
export function createClient(options: ClientOptions): Client {
  return new Client({ connection: inStep(ownConnection), streams: new EventStreams(), ...options })
}
