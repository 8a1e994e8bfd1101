import { linkOver } from '../text/links.ts'
import { isInFence, type Written } from '../text/written.ts'
import { htmlToMarkdown } from './html-to-markdown.ts'
import { looksLikeCode } from './looks-like-code.ts'

/** What is on the clipboard. */
export interface Pasted {
  readonly plain: string
  readonly html: string
  /** What an editor says of it, as JSON. */
  readonly editor: string
}

export type PasteDecision =
  /** As the browser does it. */
  | { readonly is: 'plain' }
  | { readonly is: 'link'; readonly written: Written }
  /** First as it is, then better: taking that back leaves what was copied. */
  | { readonly is: 'better'; readonly plain: string; readonly better: string }

export function decidePaste(pasted: Pasted, written: Written): PasteDecision {
  const plain = pasted.plain.replace(/\r\n?/g, '\n')
  if (isInFence(written.text, written.from)) return { is: 'plain' }
  const link = linkOver(written, plain)
  if (link !== null) return { is: 'link', written: link }
  const language = languageOf(pasted.editor)
  if (language !== null) return plain.trim().includes('\n') ? fenced(plain, language, written) : { is: 'plain' }
  if (pasted.html !== '') {
    const better = htmlToMarkdown(pasted.html)
    const isSame = better === '' || flat(better) === flat(plain)
    return isSame || plain === '' ? { is: 'plain' } : { is: 'better', plain, better }
  }
  return looksLikeCode(plain) ? fenced(plain, '', written) : { is: 'plain' }
}

/** The language an editor was in; null for what comes from none. */
function languageOf(editor: string): string | null {
  if (editor === '') return null
  const mode = /"mode"\s*:\s*"([\w+#-]{1,20})"/.exec(editor)?.[1] ?? ''
  return mode === 'plaintext' || mode === 'markdown' ? null : mode
}

function fenced(plain: string, language: string, { text, from, to }: Written): PasteDecision {
  const fence = '`'.repeat(Math.max(3, ...[...plain.matchAll(/`{3,}/g)].map(([run]) => run.length + 1)))
  const before = from === 0 || text[from - 1] === '\n' ? '' : '\n'
  const after = to === text.length || text[to] === '\n' ? '' : '\n'
  return { is: 'better', plain, better: `${before}${fence}${language}\n${plain.replace(/\n+$/, '')}\n${fence}${after}` }
}

function flat(text: string): string {
  return text
    .replace(/\\(?=[^\w\s])/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
