import { pluralIn } from '../plural.ts'

const plural = pluralIn('en')

/** One message and what can be done with it. */
export const message = {
  /** Read out as what a message is called in the list. */
  label: (name: string, time: string) => `${name}, ${time}`,
  unknownPerson: 'somebody',
  edited: 'edited',
  editedAt: (when: string) => `Edited ${when}. Show earlier versions`,
  pinned: 'Pinned',
  deleted: 'This message was deleted.',
  react: 'Add a reaction',

  answers: (name: string) => `Answers ${name}. Go to that message`,

  reactions: {
    label: 'Reactions',
    one: (emoji: string, names: string, count: number) => `${emoji} ${count}: ${names}`,
    you: 'you',
    names: (names: readonly string[], others: number) =>
      others === 0 ? join(names) : join([...names, plural(others, { one: '# other', other: '# others' })]),
  },

  receipts: {
    sent: 'Sent',
    read: 'Read',
  },

  unsent: {
    sending: 'Sending…',
    waits: 'Waits for the connection',
  },
}

function join(names: readonly string[]): string {
  return new Intl.ListFormat('en').format(names)
}
