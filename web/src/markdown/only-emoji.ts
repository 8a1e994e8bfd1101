import { emojiProblem } from '@parley/protocol/wire'

/** Signs that are drawn as pictures by themselves or because somebody asked for it: © is a letter. */
const drawn = /\p{Emoji_Presentation}|\ufe0f|\u20e3/u
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Whether a message is nothing but up to three emoji, which are then drawn large. */
export function isOnlyEmoji(content: string): boolean {
  if (content.length > 100 || !drawn.test(content)) return false
  const signs = [...segmenter.segment(content)].map(({ segment }) => segment).filter((sign) => sign.trim() !== '')
  return signs.length <= 3 && signs.every((sign) => drawn.test(sign) && emojiProblem(sign) === null)
}
