import { replaceSelection, type Written } from './written.ts'

const link = /^\[([^\]]*)\]\([^)\s]*\)$/

/** Makes a link of what is selected, with the caret where its address belongs; or takes the link away. */
export function toggleLink(written: Written): Written {
  const { text, from, to } = written
  const selected = text.slice(from, to)
  const found = link.exec(selected)
  if (found !== null) {
    const [, label = ''] = found
    return { text: text.slice(0, from) + label + text.slice(to), from, to: from + label.length }
  }
  if (isAddress(selected)) {
    const caret = from + 1
    return { text: `${text.slice(0, from)}[](${selected})${text.slice(to)}`, from: caret, to: caret }
  }
  const { text: next } = replaceSelection(written, `[${selected}]()`)
  const caret = selected === '' ? from + 1 : from + selected.length + 3
  return { text: next, from: caret, to: caret }
}

/** An address put over selected words makes a link of them; null where it is to be written as it is. */
export function linkOver(written: Written, pasted: string): Written | null {
  const selected = written.text.slice(written.from, written.to)
  const address = pasted.trim()
  if (selected.trim() === '' || /[\n\]]/.test(selected) || isAddress(selected) || !isAddress(address)) return null
  return replaceSelection(written, `[${selected}](${address.replaceAll('(', '%28').replaceAll(')', '%29')})`)
}

function isAddress(text: string): boolean {
  return /^(?:https?:\/\/|mailto:)\S+$/i.test(text) && URL.canParse(text)
}
