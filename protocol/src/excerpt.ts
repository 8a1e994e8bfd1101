import { charactersOf } from './characters.ts'

/** As much of a message stands in a quote of it. */
const excerptLength = 120

/** Of no message more than this is looked at, counted in code points as the database does. */
const excerptReach = 1000

/**
 * What a reply quotes of the message it answers: the beginning on one line, cut between characters as people see them.
 * `isCut` says that `content` is not all of it.
 */
export function excerptOf(content: string, isCut = false): string {
  const reached = content.length <= excerptReach ? content : [...content].slice(0, excerptReach).join('')
  const line = reached.replace(/\s+/gu, ' ').trim()
  const shown: string[] = []
  for (const { segment } of charactersOf(line)) {
    if (shown.length === excerptLength) return `${shown.join('')}…`
    shown.push(segment)
  }
  return isCut || reached.length < content.length ? `${shown.slice(0, -1).join('')}…` : line
}
