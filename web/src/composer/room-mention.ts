import { readMentions } from '@parley/protocol/wire'
import type { RoomView } from '@parley/protocol/wire'
import type { Question } from './writing-state.ts'

/** Up to so many others can be told without being asked first. */
const few = 5
/** Who has been asked knows it for so long. */
export const knowsForMs = 10 * 60_000

/** What to ask before a text tells many people; null for one that tells few, or nobody in particular. */
export function questionBefore(content: string, room: Pick<RoomView, 'kind' | 'memberCount'>): Question | null {
  const { room: whom } = readMentions(content)
  const others = room.memberCount - 1
  if (whom === null || room.kind === 'direct' || others <= few) return null
  return { is: 'mention', whom, count: whom === 'room' ? others : null }
}
