export interface Difference {
  readonly is: 'same' | 'added' | 'dropped'
  readonly text: string
}

/** Comparing more than this takes longer than anybody waits, and shows nothing that could be read. */
const mostComparisons = 4_000_000

/** What became different between two versions of a text, by words. */
export function findDifferences(before: string, after: string): readonly Difference[] {
  const [old, now] = [wordsOf(before), wordsOf(after)]
  let start = 0
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1
  let end = 0
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) end += 1
  const middle = compare(old.slice(start, old.length - end), now.slice(start, now.length - end))
  const same = (words: readonly string[]) => words.map((text) => ({ is: 'same', text }) as const)
  return joined([...same(now.slice(0, start)), ...middle, ...same(end === 0 ? [] : now.slice(-end))])
}

/** Words, and in scripts without spaces the pieces a reader sees as such; what is between them counts too. */
function wordsOf(text: string): string[] {
  const segmenter = new Intl.Segmenter('en', { granularity: 'word' })
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}

/** The longest common part is what stayed. */
function compare(old: readonly string[], now: readonly string[]): Difference[] {
  if (old.length * now.length > mostComparisons) {
    return [
      { is: 'dropped', text: old.join('') },
      { is: 'added', text: now.join('') },
    ]
  }
  const width = now.length + 1
  const common = new Uint16Array((old.length + 1) * width)
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      const next = (i + 1) * width + j
      common[i * width + j] =
        old[i] === now[j] ? (common[next + 1] ?? 0) + 1 : Math.max(common[next] ?? 0, common[i * width + j + 1] ?? 0)
    }
  }
  const found: Difference[] = []
  let [i, j] = [0, 0]
  while (i < old.length || j < now.length) {
    const [from, to] = [old[i], now[j]]
    if (from !== undefined && from === to) {
      found.push({ is: 'same', text: from })
      ;[i, j] = [i + 1, j + 1]
    } else if (from !== undefined && (common[(i + 1) * width + j] ?? 0) >= (common[i * width + j + 1] ?? -1)) {
      found.push({ is: 'dropped', text: from })
      i += 1
    } else if (to !== undefined) {
      found.push({ is: 'added', text: to })
      j += 1
    } else {
      found.push({ is: 'dropped', text: from ?? '' })
      i += 1
    }
  }
  return found
}

function joined(pieces: readonly Difference[]): readonly Difference[] {
  const result: Difference[] = []
  for (const piece of pieces) {
    const last = result.at(-1)
    if (last?.is === piece.is) result[result.length - 1] = { is: piece.is, text: last.text + piece.text }
    else if (piece.text !== '') result.push(piece)
  }
  return result
}
