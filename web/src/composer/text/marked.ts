import type { Written } from './written.ts'

/** Written down for tests: `«` and `»` around what is selected, `¦` for a caret. */
export function written(marked: string): Written {
  const from = marked.search(/[«¦]/)
  const to = marked.includes('¦') ? from : marked.indexOf('»') - 1
  return { text: marked.replace(/[«»¦]/g, ''), from, to }
}

export function marked(written: Written | null): string | null {
  if (written === null) return null
  const { text, from, to } = written
  if (from === to) return `${text.slice(0, from)}¦${text.slice(from)}`
  return `${text.slice(0, from)}«${text.slice(from, to)}»${text.slice(to)}`
}
