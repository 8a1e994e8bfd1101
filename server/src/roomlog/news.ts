import type { RoomEvent } from '@parley/protocol'
import type { RoomNews } from '../platform/bus/bus.ts'
import { jsonOf, shareJson } from '../platform/json-once.ts'

/** What the log of a room tells of what was missed. */
export type Missed =
  /** In the order of revisions; one that was overtaken by a later change of the same thing has none of its own. */
  | { readonly is: 'news'; readonly news: readonly RoomNews[]; readonly rev: number }
  /** Too much to tell one by one. */
  | { readonly is: 'reset'; readonly rev: number }
  | { readonly is: 'gone' }

/** An event as it travels inside: encoded once, with what those who pass it on must know of it. */
export function newsOf(event: RoomEvent, hiddenFrom: readonly string[] = []): RoomNews {
  const { ev, room, rev, data } = event
  const message = 'message' in data ? data.message : null
  // Whoever changed it is answered with it next.
  if (message !== null) shareJson(message)
  return {
    ev,
    room,
    rev,
    seq: ev === 'message.created' ? data.message.seq : null,
    about: 'membership' in data ? data.membership.userId : null,
    calls: ev === 'message.created' && message !== null ? message.mentions : [],
    hiddenFrom,
    text: `{"ev":"${ev}","room":"${room}","rev":${rev},"data":${jsonOf(data)}}`,
  }
}
