import type { FormatName } from '../../composer/formats.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('en')
const people = (count: number) => plural(count, { one: 'one person', other: '# people' })

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
  saveKeys: 'Escape to cancel',
  left: (count: number) => plural(count, { one: '# character left', other: '# characters left' }),
  over: (count: number) => plural(count, { one: '# character too many', other: '# characters too many' }),
  tooLong: (count: number) =>
    plural(count, {
      one: 'This is # character longer than a message can be. Shorten it or send it in parts; nothing is lost.',
      other: 'This is # characters longer than a message can be. Shorten it or send it in parts; nothing is lost.',
    }),

  replyTo: { before: 'Reply to ', after: '' },
  cancelReply: 'Do not reply',
  editing: 'You are changing a message',
  cancelEdit: 'Cancel the change',

  asideLabel: 'Only you see this',
  dismiss: 'Dismiss',
  failed: 'That did not work',
  unsaved: 'Your change is not saved.',
  goOn: 'Go on with it',
  rival: 'In another tab, something else was written here.',
  takeRival: 'Take that instead',
  unknownCommand: (name: string) => `There is no command /${name}.`,
  sendAsText: 'Send it as text',
  incomplete: (command: string) => `/${command} needs more to go by:`,

  tellMany: {
    room: (count: number) => `This tells all ${people(count)} in the room.`,
    here: (count: number | null) =>
      count === null ? 'This tells everybody who is here now.' : `This tells the ${people(count)} who are here now.`,
  },
  asks: {
    leave: { text: (room: string) => `Leave ${room}? You can only come back when somebody lets you in.`, yes: 'Leave' },
    archive: {
      text: (room: string) => `Archive ${room}? It can be read from then on, and not written in.`,
      yes: 'Archive',
    },
    ban: { text: (name: string) => `Take ${name} out of the room and keep them out?`, yes: 'Ban' },
  },
  sendAnyway: 'Send it',
  notYet: 'Not yet',

  toolbar: 'Formatting',
  showFormats: 'Show formatting',
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

  closed: {
    archived: 'This room is archived. It can be read, but nothing new is written here.',
    silenced: (until: string) => `A moderator has asked you to pause here. You can write again ${until}.`,
    read_only: 'Only moderators write in this room. You can read along and react.',
    openAgain: 'Open it again',
    openFailed: 'The room could not be opened again',
  },
}
