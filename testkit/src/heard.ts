import { eventSchemas, type LiveEvent } from '@parley/protocol'

/** What a test heard so far, and what it waits for. */
export class Heard {
  readonly events: LiveEvent[] = []
  readonly #waiting = new Set<{ fits: (event: LiveEvent) => boolean; resolve: (event: LiveEvent) => void }>()

  /** What the server says must be what the contract says it does. */
  take(event: LiveEvent): void {
    eventSchemas[event.ev].parse(event)
    this.events.push(event)
    for (const each of this.#waiting) {
      if (!each.fits(event)) continue
      this.#waiting.delete(each)
      each.resolve(event)
    }
  }

  /** Resolves with the first event, of those heard and those to come, that fits. */
  first(fits: (event: LiveEvent) => boolean): Promise<LiveEvent> {
    const known = this.events.find(fits)
    if (known !== undefined) return Promise.resolve(known)
    return new Promise((resolve) => this.#waiting.add({ fits, resolve }))
  }
}
