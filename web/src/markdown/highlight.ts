import type { HLJSApi, LanguageFn } from 'highlight.js'
import { grammars, grammarOf } from './grammars.ts'

/** A stretch of code and what it is in its language; null where it is nothing in particular. */
export interface CodePiece {
  readonly text: string
  readonly scope: string | null
}

/** Longer than what anybody reads in a chat takes longer to colour than it is worth. */
const longest = 20_000

let engine: Promise<HLJSApi> | null = null
const known = new Set<string>()

/** Tells the parts of code apart, in a language that somebody named: guessing would colour prose. Null where it cannot. */
export async function highlight(text: string, language: string): Promise<readonly CodePiece[] | null> {
  const grammar = grammarOf(language)
  if (grammar === null || text.length > longest) return null
  try {
    engine ??= import('highlight.js/lib/core').then(({ default: core }) => prepare(core))
    const [core, { default: rules }]: [HLJSApi, { default: LanguageFn }] = await Promise.all([
      engine,
      grammars[grammar](),
    ])
    if (!known.has(grammar)) core.registerLanguage(grammar, rules)
    known.add(grammar)
    const { _emitter: pieces } = core.highlight(text, { language: grammar, ignoreIllegals: true })
    return pieces instanceof Pieces ? pieces.found : null
  } catch {
    // Code without colours is still code; the next block asks again.
    engine = null
    return null
  }
}

function prepare(core: HLJSApi): HLJSApi {
  core.configure({ __emitter: Pieces })
  return core
}

/** Takes what the highlighter finds as data, so that no markup is ever made. */
class Pieces {
  readonly found: CodePiece[] = []
  readonly #scopes: string[] = []

  addText(text: string): void {
    const scope = this.#scopes.at(-1)?.split('.')[0] ?? null
    this.found.push({ text, scope })
  }

  startScope(name: string): void {
    this.#scopes.push(name)
  }

  endScope(): void {
    this.#scopes.pop()
  }

  openNode(name: string): void {
    this.startScope(name)
  }

  closeNode(): void {
    this.endScope()
  }

  __addSublanguage(inner: unknown): void {
    if (inner instanceof Pieces) this.found.push(...inner.found)
  }

  finalize(): void {}

  toHTML(): string {
    return ''
  }
}
