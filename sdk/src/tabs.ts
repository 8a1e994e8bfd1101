import type { SessionGrant } from './session-grant.ts'

/** What the tabs of one browser tell each other about their common session. */
export type TabMessage = { readonly say: 'granted'; readonly grant: SessionGrant } | { readonly say: 'signed-out' }

/** The other tabs of the same browser. */
export interface Tabs {
  tell(message: TabMessage): void
  listen(listener: (message: TabMessage) => void): void
  /** Runs one at a time over all tabs, so that two tabs do not refresh at once. Different tasks do not wait for each other. */
  alone<T>(work: () => Promise<T>, task?: string): Promise<T>
  close(): void
}

/** For programs, which have no other tabs. */
export const noTabs: Tabs = {
  tell() {},
  listen() {},
  alone: (work) => work(),
  close() {},
}

/** Tabs of the same origin, by BroadcastChannel and the Web Locks API where the browser offers them. */
export function browserTabs(name: string): Tabs {
  if (typeof BroadcastChannel === 'undefined') return noTabs
  const channel = new BroadcastChannel(name)
  return {
    tell: (message) => channel.postMessage(message),
    listen(listener) {
      channel.addEventListener('message', (event: MessageEvent<TabMessage>) => listener(event.data))
    },
    // Locks need a secure context; without them the server's grace for a reused token keeps both tabs signed in.
    alone: (work, task) =>
      typeof navigator !== 'undefined' && 'locks' in navigator
        ? navigator.locks.request(task === undefined ? name : `${name} ${task}`, work)
        : work(),
    close: () => channel.close(),
  }
}
