const list = (names: readonly string[]) => new Intl.ListFormat('en').format(names)

/** Choosing people. */
export const picker = {
  placeholder: 'Name or username',
  chosen: 'Chosen people',
  chipHint: 'Press Backspace or Delete to remove',
  remove: (name: string) => `Remove ${name}`,
  found: 'People',
  looking: 'Looking…',
  nobody: 'There is nobody else here yet.',
  none: (query: string) => `Nobody found for “${query}”`,
  full: (most: number) => `No more than ${most} at once; you can add others afterwards.`,
  unwilling: (names: readonly string[]) =>
    `${list(names)} cannot be added by you. Send a contact request, or a link to the room.`,
}
