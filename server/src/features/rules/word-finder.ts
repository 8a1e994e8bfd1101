/** Scripts that are written without spaces: a word begins and ends anywhere in them. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const inWord = /[\p{L}\p{N}\p{M}_]/u

/** What is looked for: a folded text, and whether a word may go on before and behind it. */
export interface Pattern<T> {
  readonly text: string
  readonly isOpenBefore: boolean
  readonly isOpenBehind: boolean
  /** What is answered where it is found. */
  readonly meaning: T
}

interface End<T> extends Pattern<T> {
  readonly length: number
}

/**
 * Looks for any number of patterns in one walk through a text (Aho and Corasick). Each character moves forward once, and falls
 * back no more often than it moved forward before: the time grows with the text, whatever the patterns and the text are.
 */
export class WordFinder<T> {
  readonly #alphabet = new Map<string, number>()
  readonly #ways: Ways
  /** Where to go on when the next character does not fit. */
  readonly #fallback: Int32Array
  /** The longest that ends here as well and is looked for; 0 for none. */
  readonly #shorter: Int32Array
  readonly #ends = new Map<number, End<T>[]>()
  /** How many steps the last walk took. */
  steps = 0

  constructor(patterns: readonly Pattern<T>[]) {
    const written = patterns.flatMap((pattern) => {
      const signs = [...pattern.text]
      return signs.length === 0 ? [] : [{ signs, end: { ...pattern, length: signs.length } }]
    })
    const most = written.reduce((sum, { signs }) => sum + signs.length, 1)
    this.#ways = new Ways(most)
    this.#fallback = new Int32Array(most)
    this.#shorter = new Int32Array(most)
    const levels: { node: number; from: number; letter: number }[][] = []
    let nodes = 1
    for (const { signs, end } of written) {
      let node = 0
      for (const [depth, sign] of signs.entries()) {
        const letter = this.#letterOf(sign)
        let next = this.#ways.get(node, letter)
        if (next === 0) {
          next = nodes
          nodes += 1
          this.#ways.set(node, letter, next)
          const level = (levels[depth] ??= [])
          level.push({ node: next, from: node, letter })
        }
        node = next
      }
      const ends = this.#ends.get(node)
      if (ends === undefined) this.#ends.set(node, [end])
      else ends.push(end)
    }
    // From the shortest beginnings to the longest: what one falls back to is known before.
    for (const level of levels) for (const { node, from, letter } of level) this.#link(node, from, letter)
  }

  /** Every meaning that is found, each once. */
  find(text: string): Set<T> {
    const found = new Set<T>()
    const signs = [...text]
    let node = 0
    this.steps = 0
    for (let index = 0; index < signs.length; index += 1) {
      const letter = this.#alphabet.get(signs[index] ?? '')
      node = letter === undefined ? 0 : this.#move(node, letter)
      for (let at = node; at !== 0; at = this.#shorter[at] ?? 0) {
        this.steps += 1
        for (const end of this.#ends.get(at) ?? none) {
          if (!found.has(end.meaning) && isWhole(end, signs, index)) found.add(end.meaning)
        }
      }
    }
    return found
  }

  #move(from: number, letter: number): number {
    for (let node = from; ; node = this.#fallback[node] ?? 0) {
      this.steps += 1
      const next = this.#ways.get(node, letter)
      if (next !== 0 || node === 0) return next
    }
  }

  #link(node: number, from: number, letter: number): void {
    const behind = from === 0 ? 0 : this.#move(this.#fallback[from] ?? 0, letter)
    this.#fallback[node] = behind
    this.#shorter[node] = this.#ends.has(behind) ? behind : (this.#shorter[behind] ?? 0)
  }

  #letterOf(sign: string): number {
    const known = this.#alphabet.get(sign)
    if (known !== undefined) return known
    const letter = this.#alphabet.size + 1
    this.#alphabet.set(sign, letter)
    return letter
  }
}

const none: readonly never[] = []

/** Where a character leads from a node, in plain memory: there are many, and every character of a text asks. 0 for nowhere. */
class Ways {
  readonly #mask: number
  readonly #nodes: Int32Array
  readonly #letters: Int32Array
  readonly #targets: Int32Array

  constructor(most: number) {
    const size = 2 ** Math.ceil(Math.log2(most * 2 + 2))
    this.#mask = size - 1
    this.#nodes = new Int32Array(size)
    this.#letters = new Int32Array(size)
    this.#targets = new Int32Array(size)
  }

  get(node: number, letter: number): number {
    return this.#targets[this.#slot(node, letter)] ?? 0
  }

  set(node: number, letter: number, target: number): void {
    const slot = this.#slot(node, letter)
    this.#nodes[slot] = node
    this.#letters[slot] = letter
    this.#targets[slot] = target
  }

  /** At most half of them are taken, so one that is free is near. */
  #slot(node: number, letter: number): number {
    let slot = Math.imul(Math.imul(node, 0x9e3779b1) ^ letter, 0x85ebca6b)
    slot = (slot ^ (slot >>> 15)) & this.#mask
    while (this.#targets[slot] !== 0 && (this.#nodes[slot] !== node || this.#letters[slot] !== letter)) {
      slot = (slot + 1) & this.#mask
    }
    return slot
  }
}

/** Whether what ends here is a word and not a part of one, where words can be told apart. */
function isWhole(
  { length, isOpenBefore, isOpenBehind }: Omit<End<unknown>, 'meaning' | 'text'>,
  signs: readonly string[],
  end: number,
): boolean {
  const start = end - length + 1
  return (
    (isOpenBefore || isEdge(signs[start] ?? '', signs[start - 1])) &&
    (isOpenBehind || isEdge(signs[end] ?? '', signs[end + 1]))
  )
}

function isEdge(own: string, neighbour: string | undefined): boolean {
  if (neighbour === undefined || !inWord.test(neighbour) || !inWord.test(own)) return true
  return unspaced.test(own) || unspaced.test(neighbour)
}
