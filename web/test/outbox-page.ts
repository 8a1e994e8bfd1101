import { browserKeep, browserOutboxKeep, browserTabs, createClient, type OutboxKeep } from '@parley/sdk'

/** What a page with nothing on it but the client offers to the test that opened it. */
export interface OutboxPage {
  /** An outbox's storage by its name, the same for all tabs. */
  readonly keep: (name: string) => OutboxKeep
  /** Signs in, or, without a name, comes back as whoever signed in before; resolves once it is live. */
  readonly enter: (username?: string, password?: string) => Promise<void>
  /** Resolves when the place has the message, which may never be. */
  readonly send: (roomId: string, content: string) => Promise<void>
}

declare global {
  interface Window {
    readonly outboxPage: OutboxPage
  }
}

const keeps = new Map<string, OutboxKeep>()

function keep(name: string): OutboxKeep {
  const known = keeps.get(name) ?? browserOutboxKeep(name)
  keeps.set(name, known)
  return known
}

const client = createClient({
  url: location.origin,
  keep: browserKeep('session'),
  tabs: browserTabs('tabs'),
  outboxKeep: keep('outbox'),
})

const outboxPage: OutboxPage = {
  keep,
  async enter(username, password = '') {
    if (username === undefined) await client.restore()
    else await client.call('auth.login', { username, password })
    client.connect()
    await client.ready()
  },
  async send(roomId, content) {
    await client.send(roomId, content).sent
  },
}
Object.assign(window, { outboxPage })
