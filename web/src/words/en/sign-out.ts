import { pluralIn } from '../plural.ts'

const plural = pluralIn('en')

/** Before somebody signs out who loses something by it. */
export const signOut = {
  title: 'Sign out and lose this?',
  text: 'It is in this browser only. Signing out deletes it.',
  listed: 'Not sent',
  messages: (count: number) => plural(count, { one: '# message not sent', other: '# messages not sent' }),
  begun: (count: number) => plural(count, { one: '# draft', other: '# drafts' }),
  files: (count: number) => plural(count, { one: '# chosen file', other: '# chosen files' }),
  otherRoom: 'A room you are no longer in',
  action: 'Sign out and delete',
  stay: 'Stay signed in',
}
