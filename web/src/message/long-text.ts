/** What is longer than this takes a screen away from everybody else's words. */
const longCharacters = 2_400
const longLines = 36

/**
 * Whether a message is so long that only its beginning is shown at first. It follows from the text alone, so that its
 * height is decided before it is drawn.
 */
export function isLongText(content: string): boolean {
  if (content.length > longCharacters) return true
  let lines = 1
  // Blocks of code fold by themselves.
  for (const part of content.split(/^ {0,3}(?:```|~~~).*$/m).filter((_, at) => at % 2 === 0)) {
    lines += part.split('\n').length
  }
  return lines > longLines
}
