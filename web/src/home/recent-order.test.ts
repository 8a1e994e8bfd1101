import type { RoomEntry } from '@parley/sdk'
import { expect, it } from 'vitest'
import { recentRooms } from './recent-order.ts'

const room = (id: string, lastMessageAt: string | null, archivedAt: string | null = null) =>
  ({ room: { id, lastMessageAt, archivedAt, createdAt: '2030-01-01T00:00:00.000Z' } }) as unknown as RoomEntry
const rooms = [
  room('quiet', null),
  room('busy', '2030-03-01T00:00:00.000Z'),
  room('old', '2029-01-01T00:00:00.000Z'),
  room('closed', '2030-04-01T00:00:00.000Z', '2030-04-02T00:00:00.000Z'),
]
const idsOf = (visited: readonly string[]) => recentRooms(visited, rooms).map(({ room: { id } }) => id)

it('leads to where one was, the last first, and then to where something was said last', () => {
  expect(idsOf(['old', 'left', 'closed'])).toEqual(['old', 'closed', 'busy', 'quiet'])
  expect(idsOf([])).toEqual(['busy', 'quiet', 'old'])
})
