/** A path of this place that a message may lead to. A second slash, or what browsers take for one, would lead elsewhere. */
const ownPath = /^\/r\/[^\s\\]+$/
const allowed = new Set(['http:', 'https:', 'mailto:'])

/**
 * The address a link may have, or null: the web, mailboxes, and rooms of this place by their path. Everything that could
 * run, read or carry data along is not among them.
 */
export function linkAddress(written: string): string | null {
  // Browsers drop these wherever they stand, so what a person sees would not be what is followed.
  if (/[\p{Cc}\p{Cf}\s]/u.test(written)) return null
  if (ownPath.test(written)) return written
  if (!/^(?:https?:\/\/|mailto:)/i.test(written) || !URL.canParse(written)) return null
  const url = new URL(written)
  return allowed.has(url.protocol) ? written : null
}
