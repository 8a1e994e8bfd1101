/** A part of an excerpt, and whether it is what was looked for. */
export interface ExcerptPart {
  readonly text: string
  readonly isHit: boolean
}

const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' }

/**
 * Takes the `highlight` of a found message apart, so that nobody has to treat it as markup.
 * @example
 * readHighlight('&lt;b&gt; <mark>tide</mark>') // [{ text: '<b> ', isHit: false }, { text: 'tide', isHit: true }]
 */
export function readHighlight(highlight: string): ExcerptPart[] {
  return highlight
    .split(/(<mark>.*?<\/mark>)/su)
    .filter((part) => part !== '')
    .map((part) => {
      const isHit = part.startsWith('<mark>')
      const inner = isHit ? part.slice('<mark>'.length, -'</mark>'.length) : part
      return { text: inner.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? entity), isHit }
    })
}
