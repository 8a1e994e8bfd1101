const code = /```[\s\S]*?(?:```|$)|`[^`\n]*`/g
const spoiler = /\|\|[\s\S]*?\|\|/g
/** In angle brackets an address is meant to be only an address. */
const bare = /<https?:\/\/[^>\s]*>/gi
const address = /(?<![\p{L}\p{N}_/.@-])https?:\/\/[^\s<>"`\\^{}|\u3000-\u303f\uff00-\uffef]+/giu
const longest = 2_000

/** The first addresses that a text shows openly: not those in code, behind a spoiler or in angle brackets. Each once. */
export function findLinks(content: string, most: number): string[] {
  if (!/https?:\/\//i.test(content)) return []
  const open = content.replace(code, ' ').replace(spoiler, ' ').replace(bare, ' ')
  const found = new Set<string>()
  for (const [written] of open.matchAll(address)) {
    const trimmed = trimEnd(written)
    if (trimmed.length > longest || !URL.canParse(trimmed)) continue
    const url = new URL(trimmed)
    url.hash = ''
    if (url.username === '' && url.password === '') found.add(url.href)
    if (found.size === most) break
  }
  return [...found]
}

/** Punctuation at the end belongs to the sentence, and a closing bracket only to what was opened within. */
function trimEnd(written: string): string {
  const closed = /^(.*?)[)\]](?:\(.*)?$/.exec(written)
  const within = closed !== null && !/[([]/.test(closed[1] ?? '') ? (closed[1] ?? '') : written
  return within.replace(/[.,:;!?'"*_~]+$/, '')
}
