/** A part of an excerpt, and whether it is what was looked for. */
export interface ExcerptPart {
  readonly text: string
  readonly isHit: boolean
  /** Where it begins in the whole excerpt. */
  readonly from: number
}

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
}

/**
 * Takes the `highlight` of a found message apart, so that nobody has to treat it as markup.
 * @example
 * readHighlight('&lt;b&gt; <mark>tide</mark>')
 * // [{ text: '<b> ', isHit: false, from: 0 }, { text: 'tide', isHit: true, from: 4 }]
 */
export function readHighlight(highlight: string): ExcerptPart[] {
  let from = 0
  return highlight
    .split(/(<mark>.*?<\/mark>)/su)
    .filter((part) => part !== '')
    .map((part) => {
      const isHit = part.startsWith('<mark>')
      const inner = isHit ? part.slice('<mark>'.length, -'</mark>'.length) : part
      const text = inner.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? entity)
      const at = from
      from += text.length
      return { text, isHit, from: at }
    })
}
