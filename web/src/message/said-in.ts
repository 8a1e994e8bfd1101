import { type MessageView, quoteOf } from '@parley/protocol/wire'
import { shortText } from '../markdown/short-text.ts'

/** What a message says, in one line, as a reply to it quotes it. One from the browser’s memory may not say what it carries. */
export function saidIn({
  content,
  files = [],
}: Pick<MessageView, 'content'> & Partial<Pick<MessageView, 'files'>>): string {
  const fileNames = files.map(({ name }) => name)
  const { excerpt, shows } = quoteOf({ content, fileNames, isDeleted: false, isHidden: false })
  return shows === 'files' ? excerpt : shortText(excerpt)
}
