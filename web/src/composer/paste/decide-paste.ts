import { linkOver } from '../text/links.ts'
import { isInFence, type Written } from '../text/written.ts'
import { htmlToMarkdown } from './html-to-markdown.ts'
import { isEditorHtml } from './is-editor-html.ts'
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
  const origin = originOf(pasted)
  if (origin !== null) {
    const isCode = origin.is === 'code' && plain.trim().includes('\n')
    return isCode ? fenced(plain, origin.language, written) : { is: 'plain' }
  }
  if (pasted.html !== '') {
    const better = htmlToMarkdown(pasted.html)
    const isSame = better === '' || flat(better) === flat(plain)
    return isSame || plain === '' ? { is: 'plain' } : { is: 'better', plain, better }
  }
  return looksLikeCode(plain) ? fenced(plain, '', written) : { is: 'plain' }
}

/** What editors call languages that have a shorter name everywhere else. */
const shortNames = new Map([
  ['javascriptreact', 'jsx'],
  ['shellscript', 'sh'],
  ['typescriptreact', 'tsx'],
])

/** What an editor of code held, whose language is told by few; null for what comes from elsewhere. */
function originOf({ editor, html }: Pasted): { is: 'prose' } | { is: 'code'; language: string } | null {
  const mode = /"mode"\s*:\s*"([\w+#-]{1,20})"/.exec(editor)?.[1]
  if (mode === 'plaintext' || mode === 'markdown') return { is: 'prose' }
  if (mode !== undefined) return { is: 'code', language: shortNames.get(mode) ?? mode }
  return editor !== '' || isEditorHtml(html) ? { is: 'code', language: '' } : null
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
