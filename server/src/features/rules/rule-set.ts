import { readMentions, type RuleView } from '@parley/protocol'
import { foldText, foldWord, latinOf, otherReadings } from './fold-text.ts'
import { domainOf, hostOf, readLinks, type WrittenLinks } from './read-links.ts'
import { type Pattern, WordFinder } from './word-finder.ts'

/** A rule as far as it decides about a text. */
export type RuleInForce = Pick<RuleView, 'id' | 'name' | 'explanation' | 'condition' | 'action' | 'roomIds' | 'directs'>

type Condition = RuleView['condition']
type ConditionOf<K extends Condition['kind']> = Extract<Condition, { readonly kind: K }>
type RuleOf<K extends Condition['kind']> = RuleInForce & { readonly condition: ConditionOf<K> }

/** What is about to be said, as far as rules look at it. */
export interface Said {
  readonly content: string
  readonly hasFiles: boolean
  /** How long the account has been there, in milliseconds. */
  readonly ageMs: number
}

/** A rule that speaks of it, and by what. */
export interface Hit {
  readonly rule: RuleInForce
  readonly found: readonly string[]
}

interface Meaning {
  readonly rule: RuleInForce
  readonly word: string
}

const hourMs = 3_600_000

/** Rules put together so that a text is looked at once for all of them. */
export class RuleSet {
  readonly #rules: readonly RuleInForce[]
  readonly #words: WordFinder<Meaning> | null
  readonly #domains: ReadonlyMap<string, ReadonlySet<string>>
  /** Rules that count what is said. */
  readonly repeats: readonly RuleOf<'repeat'>[]
  /** Rules about accounts that are new. */
  readonly newcomers: readonly RuleOf<'newcomers'>[]

  constructor(rules: readonly RuleInForce[]) {
    this.#rules = rules
    const patterns = rules.filter((rule) => isOf(rule, 'words')).flatMap(patternsOf)
    this.#words = patterns.length === 0 ? null : new WordFinder(patterns)
    this.#domains = new Map(
      rules
        .filter((rule) => isOf(rule, 'links'))
        .map(({ id, condition }) => [id, new Set(condition.domains.map(hostOf))]),
    )
    this.repeats = rules.filter((rule) => isOf(rule, 'repeat'))
    this.newcomers = rules.filter((rule) => isOf(rule, 'newcomers'))
  }

  get isEmpty(): boolean {
    return this.#rules.length === 0
  }

  /** What speaks of a text by itself. What is counted is not. */
  find(said: Said): Hit[] {
    const words = this.#findWords(said.content)
    let links: WrittenLinks | null = null
    const readOnce = () => (links ??= readLinks(said.content))
    return this.#rules.flatMap((rule) => {
      const found = words.get(rule) ?? this.#foundBy(rule, said, readOnce)
      return found.length === 0 ? [] : [{ rule, found }]
    })
  }

  #findWords(content: string): Map<RuleInForce, string[]> {
    const found = new Map<RuleInForce, string[]>()
    if (this.#words === null) return found
    const folded = foldText(content)
    const meanings = new Set<Meaning>()
    for (const text of [folded, ...otherReadings(folded)])
      for (const meaning of this.#words.find(text)) meanings.add(meaning)
    for (const { rule, word } of meanings) {
      const known = found.get(rule)
      if (known === undefined) found.set(rule, [word])
      else known.push(word)
    }
    return found
  }

  #foundBy(rule: RuleInForce, { content, hasFiles, ageMs }: Said, links: () => WrittenLinks): readonly string[] {
    const { condition } = rule
    switch (condition.kind) {
      case 'words':
      case 'repeat':
        return []
      case 'links':
        return condition.domains.length === 0
          ? beyond(links().count, condition.most)
          : this.#foundDomains(rule.id, links().hosts, condition.most)
      case 'mentions':
        return beyond(countMentions(content), condition.most)
      case 'newcomers': {
        if (ageMs >= condition.hours * hourMs) return []
        const found = []
        if (!condition.files && hasFiles) found.push('files')
        if (!condition.links && links().count > 0) found.push('links')
        return found
      }
    }
  }

  #foundDomains(ruleId: string, hosts: readonly string[], most: number): readonly string[] {
    const domains = this.#domains.get(ruleId) ?? new Set()
    const found = hosts.flatMap((host) => domainOf(host, domains) ?? [])
    return found.length > most ? [...new Set(found)] : []
  }
}

function isOf<K extends Condition['kind']>(rule: RuleInForce, kind: K): rule is RuleOf<K> {
  return rule.condition.kind === kind
}

function patternsOf(rule: RuleOf<'words'>): Pattern<Meaning>[] {
  return rule.condition.words.flatMap((word) => {
    const text = foldWord(word.replace(/^\*+|\*+$/g, ''))
    const meaning = { rule, word }
    const ends = { isOpenBefore: word.startsWith('*'), isOpenBehind: word.endsWith('*'), meaning }
    return [...new Set([text, latinOf(text)])].map((each) => ({ text: each, ...ends }))
  })
}

function beyond(count: number, most: number): readonly string[] {
  return count > most ? [String(count)] : []
}

/** `@ada.` may be written for `ada` and for `ada.`: it is one. */
function countMentions(content: string): number {
  const { usernames, room } = readMentions(content)
  return new Set(usernames.map((name) => name.replace(/[.-]+$/, ''))).size + (room === null ? 0 : 1)
}
