import { setTimeout as pause } from 'node:timers/promises'
import type { Guest, Place } from './place.ts'
import { sampleWords } from './sample.ts'

/** People who talk and react in a room for as long as they are let. */
export interface Traffic {
  readonly said: number
  stop(): Promise<void>
}

export function talk(
  place: Place,
  guests: readonly Guest[],
  roomId: string,
  everyMs: number,
  most = Infinity,
): Traffic & { readonly done: Promise<void> } {
  let said = 0
  const over = new AbortController()
  const post = async (guest: Guest, method: string, path: string, body: object) => {
    const answer = await fetch(`http://127.0.0.1:${place.server.port}/api/v1/rooms/${roomId}${path}`, {
      method,
      headers: { authorization: `Bearer ${guest.token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`)
    return (await answer.json()) as { message: { id: string } }
  }
  const run = async () => {
    while (!over.signal.aborted && said < most) {
      const guest = guests[said % guests.length]
      if (guest === undefined) throw new Error('nobody is there to talk')
      said += 1
      const { message } = await post(guest, 'POST', '/messages', {
        content: `${said}. ${sampleWords.repeat(said % 5)}`,
      })
      if (said % 3 === 0) await post(guest, 'PUT', `/messages/${message.id}/reactions/${encodeURIComponent('👍')}`, {})
      await pause(everyMs)
    }
  }
  const done = run()
  return {
    get said() {
      return said
    },
    done,
    async stop() {
      over.abort()
      await done
    },
  }
}
