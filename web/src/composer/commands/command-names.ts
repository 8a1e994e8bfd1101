/** Everything that can be asked of the page by writing it, in the order of its list. */
export const commandNames = [
  'me',
  'shrug',
  'join',
  'leave',
  'invite',
  'kick',
  'ban',
  'msg',
  'topic',
  'rename',
  'archive',
  'mute',
  'unmute',
  'away',
  'dnd',
  'back',
  'status',
  'nick',
  'help',
] as const

export type CommandName = (typeof commandNames)[number]

export function isCommand(name: string): name is CommandName {
  return commandNames.some((known) => known === name)
}
