import type { RoomEntry } from '@parley/sdk'
import { expect, it } from 'vitest'
import { recentRooms } from './recent-order.ts'

const room = (id: string, lastMessageAt: string | null, archivedAt: string | null = null) =>
  ({
    unread: id === 'waiting' ? 1 : 0,
    mentions: 0,
    membership: { notify: 'all', mutedUntil: null },
    room: { id, lastMessageAt, archivedAt, createdAt: '2030-01-01T00:00:00.000Z' },
  }) as unknown as RoomEntry
const rooms = [
  room('waiting', '2030-05-01T00:00:00.000Z'),
  room('quiet', null),
  room('busy', '2030-03-01T00:00:00.000Z'),
  room('old', '2029-01-01T00:00:00.000Z'),
  room('closed', '2030-04-01T00:00:00.000Z', '2030-04-02T00:00:00.000Z'),
]
const idsOf = (visited: readonly string[]) =>
  recentRooms(visited, rooms, Date.parse('2030-06-01T00:00:00.000Z')).map(({ room: { id } }) => id)

it('leads to where one was, the last first, then to where something was said last, and not to what waits', () => {
  expect(idsOf(['old', 'left', 'waiting', 'closed'])).toEqual(['old', 'closed', 'busy', 'quiet'])
  expect(idsOf([])).toEqual(['busy', 'quiet', 'old'])
})
