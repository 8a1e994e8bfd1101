import type { LiveEvent } from '@parley/protocol'
import type { App } from '@parley/server/app'
import { openSocket, type TestSocket } from '../socket.ts'
import { openStream } from '../stream.ts'
import type { Someone, World } from '../world.ts'

/** How somebody hears what happens. */
export interface Ear {
  /** Everything heard so far, and nothing that was told before this was asked is missing. */
  heard(): Promise<readonly LiveEvent[]>
}

export interface SocketEar extends Ear {
  readonly socket: TestSocket
}

/** The ways out of the place, and the way to listen there. */
export const ways = {
  async socket(_world: World, { token }: Someone, { url }: App): Promise<SocketEar> {
    const socket = await openSocket(url)
    await socket.command('hello', { token })
    return {
      socket,
      async heard() {
        await socket.command('ping')
        return socket.events
      },
    }
  },
  async stream({ app }: World, { token, user }: Someone, { url }: App): Promise<Ear> {
    const stream = await openStream(url, { token })
    return {
      async heard() {
        const mark = crypto.randomUUID()
        const text = JSON.stringify({ ev: 'notice.dismissed', data: { own: 0, noticeId: mark } } satisfies LiveEvent)
        await app.house.bus.publish('person.news', { person: user.id, text })
        await stream.heard((event) => event.ev === 'notice.dismissed' && event.data.noticeId === mark)
        return stream.events
      },
    }
  },
  async poll(world: World, { token }: Someone, node: App): Promise<Ear> {
    const events: LiveEvent[] = []
    let cursor = ''
    const look = async () => {
      const { body } = await world.send('GET', `/events/poll?wait=0${cursor}`, { token, node })
      const answer = body as { readonly cursor: string; readonly events: readonly LiveEvent[] }
      cursor = `&cursor=${encodeURIComponent(answer.cursor)}`
      events.push(...answer.events)
      return events
    }
    await look()
    return { heard: look }
  },
} as const

export type Way = keyof typeof ways
