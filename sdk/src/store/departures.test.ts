import type { RoomEvent, RoomView } from '@parley/protocol/wire'
import { expect, it } from 'vitest'
import { type Departure, departureBy, withDeparture, withoutDeparture } from './departures.ts'

const deleted = (byId?: string) =>
  ({ ev: 'room.deleted', room: 'r', rev: 1, data: { roomId: 'r', ...(byId !== undefined && { byId }) } }) as RoomEvent
const left = (data: object) => ({ ev: 'member.left', room: 'r', rev: 1, data: { roomId: 'r', ...data } }) as RoomEvent
const departure = (id: string, why: Departure['why'] = 'left'): Departure => ({
  room: { id } as RoomView,
  why,
  byId: null,
})

it.each([
  [deleted('ada'), { why: 'deleted', byId: 'ada' }],
  [deleted(), { why: 'deleted', byId: null }],
  [left({ byId: 'me', isBanned: false }), { why: 'left', byId: 'me' }],
  [left({ byId: 'ada', isBanned: false }), { why: 'removed', byId: 'ada' }],
  [left({ byId: 'ada', isBanned: true }), { why: 'banned', byId: 'ada' }],
  [left({}), { why: 'unknown', byId: null }],
])('reads how it ended: %j', (event, end) => {
  expect(departureBy(event, 'me')).toEqual(end)
})

it('holds the latest departure from each room, the last first, and not for ever', () => {
  let known: readonly Departure[] = []
  for (let at = 0; at < 30; at += 1) known = withDeparture(known, departure(`r${at}`))
  known = withDeparture(known, departure('r25', 'removed'))
  expect(known).toHaveLength(20)
  expect(known[0]).toEqual(departure('r25', 'removed'))
  expect(known.filter(({ room }) => room.id === 'r25')).toHaveLength(1)
  expect(withoutDeparture(known, 'r25').map(({ room }) => room.id)).not.toContain('r25')
  expect(withoutDeparture(known, 'elsewhere')).toBe(known)
})
