import type { Why } from '../../attention/decide-attention.ts'

/** How the page gets attention. Each notification says why it came. */
export const attention = {
  titles: {
    direct: (who: string) => who,
    mention: (who: string, room: string) => `${who} mentioned you in ${room}`,
    keyword: (who: string, room: string) => `${who} used one of your words in ${room}`,
    room: (who: string, room: string) => `${who} in ${room}`,
  } satisfies Record<Why, (who: string, room: string) => string>,
  /** A message of one's own was not taken, in a room one does not look at. */
  notSent: (room: string) => `Your message in ${room} was not sent`,
  showIt: 'Show it',
}
