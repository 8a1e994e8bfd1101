import type { MessageView } from '@parley/protocol/wire'
import { shortText } from '../markdown/short-text.ts'

/** More than this is not read out, nor shown by a system; whoever wants more reads the message. */
const textMax = 200

/** What a message says to who hears of it without seeing it: its words as they read, or what it carries. */
export function toldOf({
  content,
  files = [],
}: Pick<MessageView, 'content'> & Partial<Pick<MessageView, 'files'>>): string {
  const text = content === '' ? files.map(({ alt, name }) => alt || name).join(', ') : shortText(content)
  return text.slice(0, textMax)
}
