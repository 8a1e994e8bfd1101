/** What stands for something inserted, so that it is found again wherever a language puts it. */
const inserted = (name: string) => `⟦${name.toLowerCase()}⟧`

const numbers = [0, 1, 2, 5, 11, 100, 1_000_000, null]
const lists = [['ada'], ['ada', 'ben'], ['ada', 'ben', 'cleo']].map((names) => names.map(inserted))

/** What is given for parameters that are no plain texts, by the names that English has for them. */
const samples: Readonly<Record<string, readonly unknown[]>> = {
  ...Object.fromEntries(
    ['all', 'count', 'done', 'hours', 'least', 'left', 'limit', 'most', 'others', 'rooms', 'size', 'uses', 'usual'].map(
      (name) => [name, numbers],
    ),
  ),
  seconds: [...numbers, 300, 18_000, 432_000],
  names: lists,
  parts: lists,
  more: [true, false],
  by: [inserted('by'), null],
  query: ['', inserted('query')],
  role: ['owner', 'admin', 'moderator', 'member', inserted('role')],
  history: ['all', 'joined'],
  reason: ['unreachable', inserted('reason')],
  key: ['flags', inserted('key')],
  commands: [{ me: { args: inserted('args'), about: inserted('about') } }],
}

/** Something a catalogue says, beside what English says for it. */
export interface Saying {
  readonly path: string
  readonly english: string
  readonly text: string
}

/** The keys of a catalogue, and how much each sentence takes. */
export function shapeOf(words: unknown): readonly string[] {
  return leavesOf(words, '').map(
    ([path, leaf]) =>
      `${path}: ${typeof leaf === 'function' ? `takes ${leaf.length}` : leaf === null ? 'null' : typeof leaf}`,
  )
}

/** All that a catalogue of the same shape says: its texts, and its sentences with samples of all they take. */
export function sayingsOf(english: unknown, words: unknown): readonly Saying[] {
  const others = new Map(leavesOf(words, ''))
  return leavesOf(english, '').flatMap(([path, leaf]) => {
    const other = others.get(path)
    if (typeof leaf === 'string') return [{ path, english: leaf, text: String(other) }]
    return typeof leaf === 'function' ? sentencesOf(path, leaf, other) : []
  })
}

function sentencesOf(path: string, english: Function, other: unknown): readonly Saying[] {
  const said = callsOf(english).flatMap((given) => {
    const sentence = sentenceOf(english, given)
    return sentence === null ? [] : [{ path: `${path}(${JSON.stringify(given)})`, english: sentence, given }]
  })
  if (said.length === 0) throw new Error(`${path}: there are no samples for what it takes`)
  return said.map(({ given, ...each }) => ({ ...each, text: String(call(other, given)) }))
}

/** What English says, or null if it cannot be given this. */
function sentenceOf(english: Function, given: readonly unknown[]): string | null {
  try {
    const sentence = call(english, given)
    return typeof sentence === 'string' && !/undefined|NaN|null|\[object/.test(sentence) ? sentence : null
  } catch {
    return null
  }
}

function callsOf(english: Function): readonly (readonly unknown[])[] {
  const [, parameters = ''] = /^\(?([^)=]*)\)?\s*=>/.exec(english.toString()) ?? []
  const names = parameters.split(',').flatMap((name) => name.trim() || [])
  return names.reduce<readonly (readonly unknown[])[]>(
    (calls, name) => calls.flatMap((given) => (samples[name] ?? [inserted(name)]).map((sample) => [...given, sample])),
    [[]],
  )
}

function call(sentence: unknown, given: readonly unknown[]): unknown {
  return typeof sentence === 'function' ? Reflect.apply(sentence, undefined, [...given]) : sentence
}

function leavesOf(value: unknown, path: string): readonly (readonly [path: string, leaf: unknown])[] {
  if (typeof value !== 'object' || value === null) return [[path, value]]
  return Object.entries(value)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([key, inner]) => leavesOf(inner, path === '' ? key : `${path}.${key}`))
}
