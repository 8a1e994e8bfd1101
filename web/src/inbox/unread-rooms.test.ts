import type { RoomEntry } from '@parley/sdk'
import { expect, it } from 'vitest'
import { roomEntry } from '../attention/sample-news.ts'
import { unreadRooms } from './unread-rooms.ts'

const now = Date.parse('2026-11-20T12:00:00Z')

function entry(name: string, at: string, patch: Partial<RoomEntry> = {}, kind: RoomEntry['room']['kind'] = 'channel') {
  const { room, ...rest } = roomEntry(1)
  return { ...rest, room: { ...room, name, kind, lastMessageAt: at }, ...patch }
}

it('shows what is meant for the person first, muted rooms last, the latest above, and nothing that is read', () => {
  const { membership } = roomEntry(1)
  const rooms = [
    entry('old', '2026-11-20T09:00:00Z'),
    entry('muted', '2026-11-20T11:59:00Z', { membership: { ...membership, mutedUntil: '2026-11-20T13:00:00Z' } }),
    entry('silent', '2026-11-20T11:58:00Z', { mentions: 1, membership: { ...membership, notify: 'none' } }),
    entry('new', '2026-11-20T11:00:00Z'),
    entry('read', '2026-11-20T11:30:00Z', { unread: 0 }),
    entry('mentioned', '2026-11-20T08:00:00Z', { mentions: 2 }),
    entry('two', '2026-11-20T10:00:00Z', {}, 'direct'),
  ]
  expect(unreadRooms(rooms, now).map(({ room }) => room.name)).toEqual([
    'two',
    'mentioned',
    'new',
    'old',
    'muted',
    'silent',
  ])
})
