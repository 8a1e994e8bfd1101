import { charactersOf } from '@parley/protocol'

const sign = ' […]'
/** What closes a block of code takes some, too. */
const besides = sign.length + 20
/** Characters are told apart from one of these on, so that not all that comes before has to be looked at. */
const lone = /[\n -~]/

/** A text that fits, cut between two characters as people see them, with a sign that it was cut. */
export function cutTo(text: string, most: number): string {
  if (text.length <= most || (text.length <= 2 * most && [...text].length <= most)) return text
  // What people see as one can be many for a machine, never the reverse.
  const kept = text.slice(0, wholeCharacters(text, endOf(text, most - besides))).trimEnd()
  const ticks = openFence(kept)
  return ticks === null ? kept + sign : `${kept}\n${ticks}\n${sign.trim()}`
}

/** Where so many code points end. */
function endOf(text: string, points: number): number {
  let at = 0
  for (let count = 0; count < points && at < text.length; count += 1) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
  return at
}

/** Where the last character ends that is whole before `end`. */
function wholeCharacters(text: string, end: number): number {
  let from = end - 1
  while (from > 0 && !lone.test(text.charAt(from))) from -= 1
  let whole = from
  for (const { index, segment } of charactersOf(text.slice(from, end + 100))) {
    if (from + index + segment.length > end) break
    whole = from + index + segment.length
  }
  return whole
}

/** What would close the block of code in which a text ends. */
function openFence(text: string): string | null {
  let open: string | null = null
  for (const line of text.split('\n')) {
    const [, lead = '', ticks] = /^((?:> ?)*)(`{3,16})\s*$/.exec(line) ?? []
    if (ticks === undefined) continue
    if (open === null) open = lead + ticks
    else if (line.trim().length >= open.length) open = null
  }
  return open
}
