/** What could not be answered is asked again after this long. */
const againMs = 1_000

/** The log is being asked who of some people is in a room; whoever is known to have left meanwhile is not. */
interface Asking {
  readonly roomId: string
  readonly left: Set<string>
}

/** Asks the log who is in a room, while people come and go. */
export class Insiders {
  readonly #asking = new Set<Asking>()
  readonly #ask: (roomId: string, personIds: readonly string[]) => Promise<ReadonlySet<string>>

  constructor(ask: (roomId: string, personIds: readonly string[]) => Promise<ReadonlySet<string>>) {
    this.#ask = ask
  }

  /** Which of these people are in the room. An answer that never comes would keep them out for ever: it is asked for until nobody wants it. */
  async of(roomId: string, personIds: readonly string[], isWanted: () => boolean): Promise<ReadonlySet<string>> {
    const asking: Asking = { roomId, left: new Set() }
    this.#asking.add(asking)
    const inside = await answerTo(() => this.#ask(roomId, personIds), isWanted)
    this.#asking.delete(asking)
    return new Set([...(inside ?? [])].filter((personId) => !asking.left.has(personId)))
  }

  /** Somebody has left: what is being asked may not know it yet. */
  left(roomId: string, personId: string): void {
    for (const asking of this.#asking) if (asking.roomId === roomId) asking.left.add(personId)
  }
}

/** Asks until there is an answer; null when nobody is left to ask for. */
export async function answerTo<T>(ask: () => Promise<T>, isWanted: () => boolean): Promise<T | null> {
  while (isWanted()) {
    const answer = await ask().catch(() => null)
    if (answer !== null) return answer
    await new Promise((resolve) => setTimeout(resolve, againMs).unref())
  }
  return null
}
