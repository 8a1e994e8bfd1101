import { linkAddress } from './address.ts'

/** An address that stands in the text as it is. */
export interface Autolink {
  readonly end: number
  readonly address: string
}

/** Full-width punctuation ends a sentence of its script, never an address; a bracket before `(` belongs to a link. */
const rest = String.raw`(?:[^\s<>"\]\u3000-\u303f\uff00-\uffef]|\](?!\())`
const candidate = new RegExp(
  String.raw`(?<![\p{L}\p{N}_/.@-])(?:https?://${rest}+|mailto:${rest}+|www\.${rest}+|[A-Za-z0-9](?:[A-Za-z0-9._%+-]{0,62}[A-Za-z0-9])?@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+)`,
  'giu',
)
const couldBe = /https?:\/\/|www\.|@|mailto:/i

/** Finds addresses that nobody marked as links, by the place where they begin. */
export function findAutolinks(text: string): ReadonlyMap<number, Autolink> {
  const found = new Map<number, Autolink>()
  if (!couldBe.test(text)) return found
  for (const match of text.matchAll(candidate)) {
    const written = trimEnd(match[0])
    const address = linkAddress(completed(written))
    if (address !== null) found.set(match.index, { end: match.index + written.length, address })
  }
  return found
}

function completed(written: string): string {
  if (/^www\./i.test(written)) return /^www\.[^./]+\.[^.]/i.test(written) ? `https://${written}` : ''
  if (/^(?:https?:|mailto:)/i.test(written)) return written
  return `mailto:${written}`
}

/** Punctuation at the end belongs to the sentence, and a closing bracket only to what was opened within. */
function trimEnd(written: string): string {
  let end = written.length
  let open = count(written, '(') - count(written, ')')
  for (; end > 0; end--) {
    const last = written[end - 1] ?? ''
    if (last === ')' && open < 0) open += 1
    else if (!'.,:;!?\'"*_~|]'.includes(last)) break
  }
  return written.slice(0, end)
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1
}
