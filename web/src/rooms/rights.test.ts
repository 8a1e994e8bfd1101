import { describe, expect, it } from 'vitest'
import { findHeir, memberRights, roomRights, type Standing } from './rights.ts'
import { sampleMembership, sampleRoom } from './sample-room.ts'

type Role = Standing['membership']['role']
type Change = { room?: Partial<typeof sampleRoom>; me?: Partial<Standing['me']> }

function standing(role: Role, { room, me }: Change = {}): Standing {
  return {
    room: { ...sampleRoom, ...room },
    membership: sampleMembership('me', role),
    me: { kind: 'person', role: 'user', ...me },
  }
}

const hidden = { room: { visibility: 'private' as const } }
const group = { room: { kind: 'group' as const, visibility: 'private' as const } }
const direct = { room: { kind: 'direct' as const, visibility: 'private' as const } }

describe('in a room', () => {
  it.each<[Role, Change, string]>([
    ['member', {}, 'leave invite'],
    ['member', { me: { kind: 'guest' } }, 'leave'],
    ['member', hidden, 'leave'],
    ['member', group, 'leave'],
    ['member', { me: { role: 'moderator' } }, 'leave invite pin moderate keepOrder'],
    ['member', { me: { role: 'admin' } }, 'edit leave invite pin moderate keepOrder'],
    ['member', { ...hidden, me: { role: 'admin' } }, 'leave'],
    ['moderator', hidden, 'leave invite pin moderate keepOrder'],
    ['moderator', { me: { kind: 'guest' } }, 'leave pin moderate'],
    ['admin', {}, 'edit leave invite pin moderate keepOrder'],
    ['owner', {}, 'edit remove leave invite pin moderate keepOrder'],
    ['owner', { room: { archivedAt: '2026-01-01T00:00:00Z' } }, 'edit remove leave pin moderate keepOrder'],
    ['member', direct, 'pin'],
  ])('a %s %j may: %s', (role, change, allowed) => {
    const rights = Object.entries(roomRights(standing(role, change)))
    expect(
      rights
        .filter(([, may]) => may)
        .map(([name]) => name)
        .join(' '),
    ).toBe(allowed)
  })
})

describe('about a member', () => {
  it.each<[Role, Role, Change, string]>([
    ['owner', 'member', {}, 'admin moderator handOver silence remove'],
    ['owner', 'admin', {}, 'moderator member handOver silence remove'],
    ['admin', 'member', {}, 'admin moderator silence remove'],
    ['admin', 'moderator', {}, 'admin member silence remove'],
    ['admin', 'admin', {}, ''],
    ['admin', 'owner', {}, ''],
    ['moderator', 'member', {}, 'silence remove'],
    ['moderator', 'moderator', {}, ''],
    ['member', 'member', {}, ''],
    ['member', 'member', { me: { role: 'admin' } }, 'admin moderator silence remove'],
    ['member', 'member', { ...hidden, me: { role: 'admin' } }, ''],
    ['member', 'owner', { me: { role: 'admin' } }, ''],
    ['owner', 'member', direct, ''],
  ])('a %s may do about a %s %j: %s', (mine, theirs, change, allowed) => {
    const { roles, ...others } = memberRights(standing(mine, change), sampleMembership('them', theirs))
    const may = Object.entries(others).flatMap(([name, is]) => (is ? [name] : []))
    expect([...roles, ...may].join(' ')).toBe(allowed)
  })

  it.each<[Role, string]>([
    ['owner', ''],
    ['admin', 'moderator member'],
    ['moderator', 'member'],
    ['member', ''],
  ])('a %s may step down to: %s', (role, allowed) => {
    const rights = memberRights(standing(role), sampleMembership('me', role))
    expect(rights).toMatchObject({ handOver: false, silence: false, remove: false })
    expect(rights.roles.join(' ')).toBe(allowed)
  })
})

describe('who follows an owner that leaves', () => {
  const member = (id: string, role: Role, joinedAt: string, kind = 'person') => ({
    membership: { ...sampleMembership(id, role), joinedAt },
    user: { kind },
  })
  it.each([
    [[member('me', 'owner', '1'), member('a', 'member', '2'), member('b', 'moderator', '3')], 'b'],
    [[member('me', 'owner', '1'), member('a', 'member', '3'), member('b', 'member', '2')], 'b'],
    [[member('me', 'owner', '1'), member('a', 'member', '2', 'guest'), member('b', 'member', '3')], 'b'],
    [[member('me', 'owner', '1'), member('a', 'member', '2', 'guest')], null],
    [[member('me', 'owner', '1')], null],
  ])('is the highest and longest, never a guest: %#', (members, heir) => {
    expect(findHeir(members, 'me')?.membership.userId ?? null).toBe(heir)
  })
})
