import { pluralIn } from '../plural.ts'

const plural = pluralIn('en')

/** Before somebody signs out who loses something by it. */
export const signOut = {
  title: 'Sign out and lose this?',
  text: 'It was written here and is on no other device. Signing out deletes it.',
  listed: 'Not sent',
  messages: (count: number) => plural(count, { one: '# message not sent', other: '# messages not sent' }),
  begun: (count: number) => plural(count, { one: '# draft', other: '# drafts' }),
  otherRoom: 'A room you are no longer in',
  action: 'Sign out and delete',
  stay: 'Stay signed in',
}
