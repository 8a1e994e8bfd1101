import type { ContactStateName } from '@parley/protocol/wire'
import type { ContactAct } from '../../contacts/offers.ts'
import type { ContactsTab } from '../../navigation/routes.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('en')

/** Whom one knows, who asks for it, and whom one keeps away. */
export const contacts = {
  lists: 'Lists of people',
  everybody: 'All',
  tabs: { all: 'Contacts', requests: 'Requests', blocked: 'Blocked' } satisfies Record<ContactsTab, string>,
  waiting: (count: number) => plural(count, { one: '# waits for your answer', other: '# wait for your answer' }),

  acts: {
    ask: 'Add contact',
    accept: 'Accept',
    decline: 'Decline',
    remove: 'Remove contact',
    block: 'Block',
    unblock: 'Unblock',
  } satisfies Record<ContactAct, string>,
  takeBack: 'Take back request',
  /** What a button does, with whom it is about, read out. */
  about: (act: string, name: string) => `${act}: ${name}`,
  states: {
    accepted: 'Contact',
    incoming: 'Waits for your answer',
    outgoing: 'You asked',
    blocked: 'Blocked',
  } satisfies Record<ContactStateName, string>,
  failed: {
    ask: 'The request could not be sent',
    accept: 'The request could not be accepted',
    decline: 'The request could not be declined',
    remove: 'That could not be removed',
    block: 'Nobody was blocked',
    unblock: 'The block could not be lifted',
  } satisfies Record<ContactAct, string>,
  wants: (name: string) => `${name} would like to be a contact of yours.`,
  youAsked: (name: string) => `You asked ${name} to become a contact.`,
  youBlock: (name: string) => `You blocked ${name}. They are not told.`,

  find: 'Find somebody to add',
  findPlaceholder: 'Name or username',
  count: (count: number) => plural(count, { one: '# contact', other: '# contacts' }),
  none: 'No contacts yet',
  noneText:
    'Find somebody above and ask them. Once they say yes they stand here, and you both see whether the other is here.',

  incoming: 'Wait for your answer',
  incomingText: 'A no is not told to them, and they cannot ask again unless you ask them yourself.',
  outgoing: 'You asked',
  outgoingText: 'You see here when they say yes. You can take a request back at any time.',
  asked: (when: string) => `Asked ${when}`,
  noRequests: 'No requests',
  noRequestsText:
    'Whoever asks to become a contact of yours shows up here at once, and whom you ask until they say yes.',

  blockedText: 'They are not told. Unblock somebody and their messages show again at once.',
  since: (when: string) => `Since ${when}`,
  noBlocked: 'You keep nobody away',
  noBlockedText:
    'On somebody’s card you can block them: they cannot write to you directly, and what they say in rooms folds away. They are not told.',

  blockTitle: (name: string) => `Block ${name}?`,
  blockText: 'They are not told, and you can undo it at any time. While you block somebody:',
  blockEffects: [
    'Neither of you can write to the other directly.',
    'What they say in rooms you share folds away for you.',
    'Neither of you sees whether the other is here, or finds the other by name.',
    'Their requests do not reach you, and a contact between you ends.',
  ],
  removeTitle: (name: string) => `Remove ${name} from your contacts?`,
  removeText: 'You are taken off their list as well. Either of you can ask again.',

  folded: (count: number) =>
    plural(count, { one: 'A message of somebody you blocked', other: '# messages of somebody you blocked' }),
  unfold: 'Show',
}
