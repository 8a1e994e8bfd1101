import { pluralIn } from '../plural.ts'

const plural = pluralIn('en')

/** Deleting one's own account, and taking that back. */
export const leaving = {
  title: 'Delete your account',
  note: (days: string) =>
    `You are signed out everywhere at once. For ${days} you can take it back by signing in; then your profile, settings, contacts and devices are erased, your rooms go to whoever follows you, and your name is given to nobody.`,
  noteGuest: 'You are signed out and erased at once: a guest has no way back.',
  act: 'Delete your account…',
  question: 'Delete your account?',
  text: (days: string) => `It is closed now, and erased after ${days}. Until then you can sign in and take it back.`,
  password: 'Your password',
  passwordMissing: 'Write your password.',
  said: 'What you said and the files you sent',
  keep: 'They stay',
  keepText: 'Under “Deleted account”, so that others keep the conversation.',
  remove: 'They go',
  removeText: 'Nobody can read them any more.',
  submit: 'Delete',
  done: 'Your account is closed',
  doneText: (when: string) => `It is erased on ${when}. Until then you can sign in and take it back.`,
  doneNow: 'It is erased now.',
  leaving: 'You deleted this account. It is not erased yet: you can take it back.',
  restore: 'Take it back and sign in',
  restoreFailed: 'It could not be taken back',
  days: (count: number) => plural(count, { one: '# day', other: '# days' }),
}
