import type { FormatName } from '../../composer/format-names.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('en')

/** Where messages are written. */
export const composer = {
  label: 'Message',
  editLabel: 'Change the message',
  placeholder: (room: string) => `Message ${room}`,
  send: 'Send',
  sendLater: (seconds: number) =>
    plural(seconds, { one: 'You can write again in # second', other: 'You can write again in # seconds' }),
  slow: 'Slow mode: everybody waits a little between two messages.',
  save: 'Save',
  left: (count: number) => plural(count, { one: '# character left', other: '# characters left' }),
  over: (count: number) => plural(count, { one: '# character too many', other: '# characters too many' }),

  toolbar: 'Formatting',
  showFormats: 'Show formatting',
  preview: 'Preview',
  withKeys: (label: string, keys: string) => `${label} (${keys})`,
  formats: {
    bold: 'Bold',
    italic: 'Italic',
    underline: 'Underline',
    strike: 'Strike through',
    code: 'Code',
    codeBlock: 'Block of code',
    quote: 'Quote',
    list: 'List',
    numbered: 'Numbered list',
    link: 'Link',
    spoiler: 'Spoiler',
  } satisfies Record<FormatName, string>,
  asideLabel: 'Only you see this',
  attach: 'Attach files',
  emoji: 'Emoji',
}
