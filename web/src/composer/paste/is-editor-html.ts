import { type HtmlNode, readHtml } from './html-tree.ts'

/** Editors of code say how their lines look: in letters of one width, and broken where they are. */
const spaces = /white-space\s*:\s*pre(?![\w-])/i
const letters = /font-family\s*:[^;]*\b(?:monospace|menlo|monaco|consolas|courier)\b/i

/** Whether all that was copied is from an editor of code, as its markup tells where the editor itself does not. */
export function isEditorHtml(html: string): boolean {
  const told = readHtml(html).filter(says)
  return told.length > 0 && told.every(isOfEditor)
}

function isOfEditor(node: HtmlNode): boolean {
  if (typeof node === 'string') return false
  const style = node.attributes['style'] ?? ''
  if (spaces.test(style) && letters.test(style)) return true
  const told = node.children.filter(says)
  return told.length > 0 && told.every(isOfEditor)
}

function says(node: HtmlNode): boolean {
  return typeof node === 'string' ? node.trim() !== '' : node.children.some(says)
}
