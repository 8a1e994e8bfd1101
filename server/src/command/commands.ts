/** One thing that can be asked for on the command line, as data: parsing, help and completion are made of it. */
export interface Command {
  /** What it needs, in order. */
  readonly args: readonly string[]
  /** What one of them can be, where that is not open. */
  readonly oneOf?: Readonly<Record<string, readonly string[]>>
  /** What can be said beside it: those with a value name it. */
  readonly options: Readonly<Record<string, { readonly value?: string; readonly about: string }>>
  readonly about: string
  readonly example: string
}

const role = { value: 'user|moderator|admin', about: 'What they may do in the place.' }

const commands = {
  start: {
    args: [],
    options: {
      demo: { about: 'A place full of people, to look around in.' },
      'copy-files': { about: 'Bring all files to where STORAGE_URL says.' },
    },
    about: 'Start the place, as npm start does.',
    example: 'PORT=8080 parley start',
  },
  doctor: {
    args: [],
    options: {},
    about: 'Look at everything the place depends on, and say what is wrong.',
    example: 'parley doctor --json',
  },
  'user add': {
    args: ['username'],
    options: {
      role,
      email: { value: 'address', about: 'With which they can sign in as well.' },
      name: { value: 'text', about: 'How they are called; their username unless said otherwise.' },
    },
    about: 'Make an account, and a code with which its person sets a password.',
    example: 'parley user add grace --role admin',
  },
  'user list': {
    args: [],
    options: {
      find: { value: 'text', about: 'A part of a name, or a whole e-mail address.' },
      role,
      kind: { value: 'person|guest|bot', about: 'Only these.' },
      state: { value: 'active|deactivated', about: 'Only these.' },
      limit: { value: 'number', about: 'How many at most, up to 100.' },
    },
    about: 'Who has an account, the latest first.',
    example: 'parley user list --role admin',
  },
  'user role': {
    args: ['username', 'role'],
    oneOf: { role: role.value.split('|') },
    options: {},
    about: 'Give somebody another role. The last administrator stays one.',
    example: 'parley user role grace moderator',
  },
  'user reset-password': {
    args: ['username'],
    options: {},
    about: 'Make a code with which somebody sets a new password, once, within a day.',
    example: 'parley user reset-password grace',
  },
  'user deactivate': {
    args: ['username'],
    options: { reason: { value: 'text', about: 'For the audit log.' } },
    about: 'Close an account and sign it out everywhere.',
    example: 'parley user deactivate grace --reason "left the firm"',
  },
  'user activate': {
    args: ['username'],
    options: {},
    about: 'Open an account again.',
    example: 'parley user activate grace',
  },
  'room list': {
    args: [],
    options: {
      find: { value: 'text', about: 'A part of its name.' },
      sort: { value: 'recent|members|messages|newest|name', about: 'In which order; recent unless said otherwise.' },
      limit: { value: 'number', about: 'How many at most, up to 100.' },
    },
    about: 'All channels and groups. What is said in them is not shown.',
    example: 'parley room list --sort messages',
  },
  'room delete': {
    args: ['room-id'],
    options: {},
    about: 'Delete a room with all that was said in it.',
    example: 'parley room delete 0197c0de-0000-7000-8000-000000000000',
  },
  'audit tail': {
    args: [],
    options: { limit: { value: 'number', about: 'How many of the last entries; 20 unless said otherwise.' } },
    about: 'What was done last that matters.',
    example: 'parley audit tail --limit 50 --json',
  },
  'audit verify': {
    args: [],
    options: {},
    about: 'Whether the audit log is as it was written.',
    example: 'parley audit verify',
  },
  'rotate-keys': {
    args: [],
    options: { 'drop-old': { about: 'Forget the secrets before: everybody needs new access tokens at once.' } },
    about: 'Sign with a new secret from the next start on. Until the old ones are dropped they are good, too.',
    example: 'parley rotate-keys',
  },
  completion: {
    args: ['shell'],
    oneOf: { shell: ['bash', 'zsh', 'fish'] },
    options: {},
    about: 'What makes a shell complete all this: bash, zsh or fish.',
    example: 'parley completion bash > /etc/bash_completion.d/parley',
  },
  version: { args: [], options: {}, about: 'Which version this is.', example: 'parley version' },
} as const satisfies Record<string, Command>

export type CommandName = keyof typeof commands
export const commandNames = Object.keys(commands) as CommandName[]

/** What is looked up by any name; the table itself knows the exact form of each. */
export function commandOf(name: CommandName): Command {
  return commands[name]
}
