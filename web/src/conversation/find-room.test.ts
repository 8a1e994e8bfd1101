import type { RoomEntry } from '@parley/sdk'
import { describe, expect, it } from 'vitest'
import { sampleMembership, sampleRoom } from '../rooms/sample-room.ts'
import { findRoom } from './find-room.ts'

const entry = (id: string, slug: string | null, former: Readonly<Record<string, string>> = {}): RoomEntry => ({
  room: { ...sampleRoom, id, slug, formerSlugs: Object.entries(former).map(([slug, until]) => ({ slug, until })) },
  membership: { ...sampleMembership('me', 'member'), roomId: id },
  unread: 0,
  mentions: 0,
  lastMessage: null,
  isBehind: false,
})

const quay = entry('1', 'quay', { wharf: '2026-01-02T00:00:00.000Z', pier: '2026-01-01T00:00:00.000Z' })
const dock = entry('2', 'dock', { pier: '2026-01-03T00:00:00.000Z', quay: '2026-01-04T00:00:00.000Z' })
const hidden = {
  ...entry('4', 'vault'),
  room: { ...sampleRoom, id: '4', slug: 'vault', visibility: 'private' as const },
}
const bare = { ...entry('3', null), room: { ...sampleRoom, id: '3', slug: null } }

describe('an address', () => {
  it.each([
    ['quay', '1'],
    ['2', '2'],
    ['wharf', '1'],
    ['pier', '2'],
    ['3', '3'],
    ['4', '4'],
    ['vault', undefined],
    ['nowhere', undefined],
  ])('%s is that of the room %s', (asked, id) => {
    expect(findRoom([bare, quay, hidden, dock], asked)?.room.id).toBe(id)
    expect(findRoom([dock, hidden, quay, bare], asked)?.room.id).toBe(id)
  })
})
