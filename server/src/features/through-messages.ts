/** So many are looked at in one statement. */
const batch = 2_000

/** What is looked for among all messages, and what is done about it. */
interface Passage<T> {
  /** Up to which message it has come. */
  readonly begin: () => Promise<string>
  /** How far the next messages go, null when there are none, and those of them that something is to be done about: nearly always none. */
  readonly next: (
    after: string,
    before: string,
    many: number,
  ) => Promise<{ readonly last: string | null; readonly found: readonly T[] }>
  readonly work: (found: readonly T[]) => Promise<void>
  /** Notes that it has come so far: whoever stops it loses nothing. */
  readonly advance: (to: string) => Promise<void>
}

/** Goes once through all messages that came before a certain one, in their order. */
export async function throughMessages<T>(
  { begin, next, work, advance }: Passage<T>,
  before: string,
  signal: AbortSignal,
): Promise<void> {
  for (let place = await begin(); ;) {
    signal.throwIfAborted()
    const { last, found } = await next(place, before, batch)
    if (found.length > 0) await work(found)
    if (last === null) return
    await advance(last)
    place = last
  }
}
