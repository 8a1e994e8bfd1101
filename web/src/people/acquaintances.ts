import type { Client } from '@parley/sdk'

/** Looks up people that are named somewhere and not known yet, each once; from then on the store knows them. */
export interface Acquaintances {
  meet(userIds: readonly string[]): void
}

/** As many are asked for at once, so that a room full of strangers does not hold up what a person does. */
const atOnce = 4

export function createAcquaintances(client: Pick<Client, 'call' | 'session' | 'store'>): Acquaintances {
  const asked = new Set<string>()
  const waiting: string[] = []
  let busy = 0

  client.session.subscribe(() => {
    if (client.session.getSnapshot().state !== 'signed-out') return
    asked.clear()
    waiting.length = 0
  })

  async function pump(): Promise<void> {
    const userId = busy < atOnce ? waiting.shift() : undefined
    if (userId === undefined) return
    busy += 1
    try {
      await client.call('users.get', { userId })
    } catch {
      // Whoever cannot be looked up stays nameless, and is not asked for with every look at the room.
    } finally {
      busy -= 1
      void pump()
    }
  }

  return {
    meet(userIds) {
      for (const id of userIds) {
        if (asked.has(id) || client.store.person(id).getSnapshot() !== null) continue
        asked.add(id)
        waiting.push(id)
        void pump()
      }
    },
  }
}
