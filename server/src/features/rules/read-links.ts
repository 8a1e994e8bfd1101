import { domainToASCII } from 'node:url'

const address = /https?:\/\/|www\./giu
/** What can stand in the name of a computer. All else parts one from the next, so that nothing is looked at twice. */
const notInHost = /[^\p{L}\p{N}.-]+/u
const furthest = 300

export interface WrittenLinks {
  /** How many there are. */
  readonly count: number
  /** Where they lead, and whatever else looks like the name of a computer. */
  readonly hosts: readonly string[]
}

/** The links in a text, also where they are hidden in code or meant to be only an address: people copy them all the same. */
export function readLinks(text: string): WrittenLinks {
  const plain = text.normalize('NFKC').replace(/\p{Cf}/gu, '')
  let count = 0
  let end = -1
  const hosts = new Set<string>()
  for (const { 0: begin, index } of plain.matchAll(address)) {
    // The “www.” of an address that has been counted, or of a longer word.
    if (index < end || /[\p{L}\p{N}.]/u.test(plain[index - 1] ?? '')) continue
    count += 1
    end = index + begin.length + 4
    const written = plain.slice(index, index + furthest).split(/[\s<>"'`)\]|]/u)[0] ?? ''
    const whole = begin.toLowerCase().startsWith('http') ? written : `http://${written}`
    if (URL.canParse(whole)) hosts.add(new URL(whole).hostname)
  }
  for (const part of plain.split(notInHost)) {
    const host = part.replace(/^[.-]+|[.-]+$/g, '')
    if (host.length <= 253 && host.includes('.')) hosts.add(hostOf(host))
  }
  return { count, hosts: [...hosts].filter((host) => host !== '') }
}

/** The name of a computer in the one form in which names are compared. */
export function hostOf(written: string): string {
  return domainToASCII(written.toLowerCase().replace(/\.$/, ''))
}

/** Which of these domains a computer belongs to; null for none. */
export function domainOf(host: string, domains: ReadonlySet<string>): string | null {
  for (let rest = host; rest !== ''; rest = rest.slice(rest.indexOf('.') + 1)) {
    if (domains.has(rest)) return rest
    if (!rest.includes('.')) return null
  }
  return null
}
