import type { CommandName } from '../../composer/commands/command-names.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('en')

const list = (names: readonly string[]) => new Intl.ListFormat('en').format(names)

const people = (count: number) => plural(count, { one: 'one person', other: '# people' })

/** What helps with writing, and what is asked and told meanwhile. */
export const writing = {
  dismiss: 'Dismiss',
  failed: 'That did not work',
  unsaved: 'Your change is not saved.',
  goOn: 'Go on with it',
  rival: 'Something else was written here on another device.',
  takeRival: 'Take that instead',
  unknownCommand: (name: string) => `There is no command /${name}.`,
  sendAsText: 'Send it as text',
  incomplete: (command: string, args: string) => `It needs a little more: /${command} ${args}`,
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
  previewEmpty: 'What you write shows here as it will look.',
  nobodyOfThatName: (name: string) => `There is nobody called @${name} here.`,
  commands: {
    me: { args: 'does something', about: 'Say what you are doing' },
    shrug: { args: '[text]', about: 'Add ¯\\_(ツ)_/¯' },
    join: { args: '#room', about: 'Join a public room' },
    leave: { args: '', about: 'Leave this room' },
    invite: { args: '@person …', about: 'Add people to this room' },
    kick: { args: '@person …', about: 'Take people out of this room' },
    ban: { args: '@person', about: 'Take somebody out and keep them out' },
    msg: { args: '@person [text]', about: 'Write to somebody directly' },
    topic: { args: '[text]', about: 'Set the topic, or clear it' },
    rename: { args: 'name', about: 'Rename this room' },
    archive: { args: '', about: 'Archive this room' },
    mute: { args: '[30m, 2h, 1d]', about: 'No notifications from this room' },
    unmute: { args: '', about: 'Notifications from this room again' },
    away: { args: '', about: 'Appear away' },
    dnd: { args: '', about: 'Appear busy' },
    back: { args: '', about: 'Appear online again' },
    status: { args: '[emoji] [text]', about: 'Set your status, or clear it' },
    nick: { args: 'name', about: 'Change your display name' },
    help: { args: '', about: 'List these commands' },
  } satisfies Record<CommandName, { args: string; about: string }>,
  told: {
    removed: (names: readonly string[]) => `${list(names)} taken out of the room.`,
    invited: (names: readonly string[]) => `${list(names)} added to the room.`,
    muted: 'You get no notifications from this room.',
    unmuted: 'You get notifications from this room again.',
    presence: { online: 'You appear online.', away: 'You appear away.', busy: 'You appear busy.' },
    status: 'Your status is set.',
    statusCleared: 'Your status is cleared.',
    nick: (name: string) => `Others see you as ${name} now.`,
    help: (commands: Readonly<Record<string, { args: string; about: string }>>) =>
      Object.entries(commands)
        .map(([name, { args, about }]) => `/${name} ${args} — ${about}`)
        .join('\n'),
  },
  completions: 'Suggestions',
  suggestions: (count: number) => plural(count, { one: '# suggestion', other: '# suggestions' }),
  everybody: (count: number) => `Tells all ${people(count)} in the room`,
  everybodyHere: 'Tells those who are here now',
  notInRoom: 'not in this room',
  closed: {
    archived: 'This room is archived. It can be read, but nothing new is written here.',
    erased: 'This account was deleted. You can read what was said, but nothing new is written here.',
    silenced: (until: string) => `A moderator has asked you to pause here. You can write again ${until}.`,
    read_only: 'Only moderators write in this room. You can read along and react.',
    blocked: (name: string) => `You blocked ${name}, so neither of you can write here.`,
    openAgain: 'Open it again',
    openFailed: 'The room could not be opened again',
  },
}
