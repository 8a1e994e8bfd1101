/** So many words are remembered; then it begins anew. */
const most = 200_000

/**
 * Which words the place's list is known to have, so that nearly no message has to add any. Forgetting some costs a look;
 * only what is committed may be remembered.
 */
export class Vocabulary {
  readonly #known = new Set<string>()

  missing(words: readonly string[]): string[] {
    return words.filter((word) => !this.#known.has(word))
  }

  remember(words: readonly string[]): void {
    if (this.#known.size + words.length > most) this.#known.clear()
    for (const word of words) this.#known.add(word)
  }
}
