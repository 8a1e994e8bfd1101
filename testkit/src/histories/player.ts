import type { LiveEvent, MessageView } from '@parley/protocol'
import { type Client, memoryKeep, ParleyError, type Sending } from '@parley/sdk'
import { WebSocket } from 'ws'
import { openWire, type Wire } from '../wire.ts'
import { goodPassword, type Someone } from '../world.ts'
import { Absences } from './absence.ts'
import type { HistoryPlace } from './place.ts'

/** What became of something that was said. */
type Said =
  | { readonly nonce: string; readonly message: MessageView }
  | { readonly nonce: string; readonly refused: string }

/** Somebody with a device behind a bad network, and everything that reached it. */
export interface Player {
  readonly personId: string
  readonly username: string
  /** The device. */
  readonly client: Client
  /** The same person somewhere with a good network. */
  readonly steady: Client
  readonly wire: Wire
  /** The events of each connection the device had, as they came. */
  readonly heard: readonly (readonly LiveEvent[])[]
  readonly said: readonly Promise<Said>[]
  /** Changes of messages that were acknowledged, each with the message as it was answered. */
  readonly changed: MessageView[]
  /** When they were certainly out of a room. */
  readonly absences: Absences
  say(roomId: string, content: string): void
  /** The network is as good as new, and the device notices. */
  mend(): void
  close(): Promise<void>
}

/** The person of a client, wherever the place is by now. */
export async function openSteady(place: HistoryPlace, { refreshToken }: Someone, url: string): Promise<Client> {
  const client = place.client({ url, keep: memoryKeep(refreshToken) })
  await client.restore()
  return client
}

export async function openPlayer(
  place: HistoryPlace,
  someone: Someone,
  url: string,
  { steady, keeper }: { readonly steady: Client; readonly keeper: Client },
): Promise<Player> {
  const wire = await openWire(url)
  const heard: LiveEvent[][] = []
  const said: Promise<Said>[] = []
  const changed: MessageView[] = []
  const wakers = new Set<() => void>()

  class RecordedSocket extends WebSocket {
    constructor(address: string) {
      super(address)
      const events: LiveEvent[] = []
      heard.push(events)
      this.on('message', (data: Buffer) => {
        const message: LiveEvent | { re: number } = JSON.parse(data.toString())
        if ('ev' in message) events.push(message)
      })
    }
  }

  const client = place.client({
    url: wire.url,
    webSocket: RecordedSocket,
    timeoutMs: 4_000,
    wakeSignals: {
      subscribe(listener) {
        wakers.add(listener)
        return () => wakers.delete(listener)
      },
    },
  })
  await client.call('auth.login', { login: someone.user.username, password: goodPassword })
  client.connect()
  return {
    personId: someone.user.id,
    username: someone.user.username,
    client,
    steady,
    wire,
    heard,
    said,
    changed,
    absences: new Absences(async (roomId) => {
      const found = await keeper.call('rooms.get', { roomId }).catch(() => null)
      return found?.room.rev
    }),
    say: (roomId, content) => void said.push(outcomeOf(client.send(roomId, content))),
    mend() {
      wire.thaw()
      for (const wake of wakers) wake()
    },
    async close() {
      client.close()
      await wire.close()
    },
  }
}

async function outcomeOf({ nonce, sent }: Sending): Promise<Said> {
  try {
    return { nonce, message: await sent }
  } catch (error) {
    if (!(error instanceof ParleyError)) throw error
    return { nonce, refused: error.reason }
  }
}
