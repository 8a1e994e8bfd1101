import type { LiveEvent } from '@parley/protocol/wire'
import { delayOf, reconnecting } from '../backoff.ts'
import { ParleyError } from '../errors.ts'
import { applyOwnPart } from '../store/apply.ts'
import type { SyncPorts } from './ports.ts'

/** An event about what is this person's own. */
type OwnEvent = Extract<LiveEvent, { readonly data: { readonly own: number } }>

export function isOwn(event: LiveEvent): event is OwnEvent {
  return 'own' in event.data
}

/**
 * Keeps what is this person's own as the place has it. It has one counter, as a room has: an event that is the next is
 * applied, one that is not says that something was missed, and so does a welcome with another count.
 */
export class OwnSync {
  readonly #ports: SyncPorts
  readonly #settled: () => void
  /** The revision to reach; null when there is nothing to fetch, or no line. */
  #target: number | null = null
  #isFetching = false

  /** `settled` is told when there is nothing more to fetch. */
  constructor(ports: SyncPorts, settled: () => void) {
    this.#ports = ports
    this.#settled = settled
  }

  /** Answers whether something has to be fetched. */
  welcomed(own: number): boolean {
    if (this.#ports.store.own.rev === own) return false
    this.#fetch(own)
    return true
  }

  hear(event: OwnEvent): void {
    const { own } = this.#ports.store
    const { own: rev } = event.data
    if (event.ev === 'own.moved') return this.#moved(rev)
    if (own.rev !== null && rev <= own.rev) return
    if (own.rev === null || rev > own.rev + 1 || this.#target !== null) return this.#fetch(rev)
    own.rev = rev
    this.#apply(event)
    this.#ports.tell(event)
  }

  /** Word of something may have been lost, up to here; 0 does not say how far. */
  #moved(rev: number): void {
    const { own } = this.#ports.store
    if (rev === 0 || own.rev === null || rev > own.rev) this.#fetch(rev)
  }

  lost(): void {
    this.#target = null
  }

  #apply(event: Exclude<OwnEvent, { readonly ev: 'own.moved' }>): void {
    const { store } = this.#ports
    switch (event.ev) {
      case 'preferences.updated':
        return store.own.prefer(event.data.preferences)
      case 'membership.updated': {
        const { membership } = event.data
        return store.change(membership.roomId, (record) => applyOwnPart(record, membership))
      }
      case 'bookmark.updated':
        return store.own.bookmarked(event.data.messageId, event.data.savedAt !== null)
      case 'draft.updated':
        return store.own.begun(event.data.roomId, event.data.draft)
      case 'contact.updated':
        return store.met(event.data)
      case 'notice': {
        const { own: _, ...notice } = event.data
        return store.own.told(notice)
      }
      case 'notice.dismissed':
        return store.own.dismissed(event.data.noticeId)
    }
  }

  #fetch(target: number): void {
    this.#target = Math.max(target, this.#target ?? 0)
    if (this.#isFetching) return
    this.#isFetching = true
    void this.#run().finally(() => {
      this.#isFetching = false
    })
  }

  async #run(): Promise<void> {
    const { call, store, timers } = this.#ports
    for (let attempt = 0; this.#target !== null; attempt += 1) {
      try {
        const personId = store.personId
        const found = await call('own.get', {})
        if (store.personId !== personId || personId === null) return
        store.ownFound(found)
        if (found.own >= (this.#target ?? 0)) this.#target = null
      } catch (error) {
        if (!(error instanceof ParleyError)) throw error
        // The next welcome says it again.
        if (!error.retryable) this.#target = null
      }
      if (this.#target === null) return this.#settled()
      const wait = delayOf(reconnecting, attempt, timers.random()) + 1
      await new Promise<void>((resolve) => timers.after(wait, resolve))
    }
  }
}
