import type { RoomEntry, TimelineMessage } from '@parley/sdk'
import { describe, expect, it } from 'vitest'
import { readEdit } from './kept-edit.ts'
import { lastEditable, lastWroteAt, nextReply } from './last-messages.ts'
import { decideMayWrite, slowUntil } from './may-write.ts'
import { questionBefore } from './room-mention.ts'

const now = Date.parse('2030-01-01T00:00:00Z')
const later = '2030-01-01T00:10:00.000Z'

function entry(room: object = {}, membership: object = {}): RoomEntry {
  return {
    room: { people: null, archivedAt: null, readOnly: false, slowModeSeconds: 0, ...room },
    membership: { role: 'member', silencedUntil: null, ...membership },
  } as unknown as RoomEntry
}

describe('who may write', () => {
  it.each([
    ['a member', {}, {}, { may: true }],
    [
      'nobody in an archived room',
      { archivedAt: later },
      { role: 'owner' },
      { may: false, why: 'archived', canMend: true },
    ],
    ['nobody in an archived room', { archivedAt: later }, {}, { may: false, why: 'archived', canMend: false }],
    ['not who is silenced', {}, { silencedUntil: later }, { may: false, why: 'silenced', until: Date.parse(later) }],
    ['who was silenced', {}, { silencedUntil: '2029-12-31T23:59:00.000Z' }, { may: true }],
    ['not a member where moderators write', { readOnly: true }, {}, { may: false, why: 'read_only' }],
    ['a moderator where moderators write', { readOnly: true }, { role: 'moderator' }, { may: true }],
  ])('is %s', (_, room, membership, may) => {
    expect(decideMayWrite(entry(room, membership), false, now)).toMatchObject(may)
  })

  it('is not who keeps the other away, and they can change that', () => {
    const may = { may: false, why: 'blocked', until: null, canMend: true }
    expect(decideMayWrite(entry({ archivedAt: later }), true, now)).toEqual(may)
  })

  it('is nobody where one of two deleted their account', () => {
    const people = [{ username: 'ada' }, { username: 'deleted-0123456789abcdef' }]
    const may = { may: false, why: 'erased', until: null, canMend: false }
    expect(decideMayWrite(entry({ people }), false, now)).toEqual(may)
    expect(decideMayWrite(entry({ people }), true, now)).toEqual(may)
  })

  it.each([
    ['who has not written', 60, 'member', null, null],
    ['who wrote a moment ago', 60, 'member', now - 20_000, now + 40_000],
    ['who wrote a while ago', 60, 'member', now - 60_000, null],
    ['a moderator', 60, 'moderator', now, null],
    ['anybody where it is off', 0, 'member', now, null],
  ])('in slow mode: %s', (_, slowModeSeconds, role, wrote, until) => {
    expect(slowUntil(entry({ slowModeSeconds }, { role }), wrote, now)).toBe(until)
  })
})

const message = (id: string, author: string, more: object = {}) =>
  ({
    id,
    author: { id: author },
    kind: 'text',
    deletedAt: null,
    createdAt: later,
    ...more,
  }) as unknown as TimelineMessage

describe('the last message', () => {
  const newest = [
    message('6', 'ada', { kind: 'system' }),
    message('5', 'me', { deletedAt: later }),
    message('4', 'ada'),
    message('3', 'me', { kind: 'image' }),
    message('2', 'me'),
    message('1', 'me'),
  ]

  it('to be changed is one’s own, of words or pictures, and still there', () => {
    const isOpen = () => true
    expect(lastEditable(newest, { myId: 'me', isOpen })?.id).toBe('3')
    expect(lastEditable(newest, { myId: 'zoe', isOpen })).toBeNull()
    expect(lastEditable(newest, { myId: 'me', isOpen: ({ id }) => id === '2' })).toBeNull()
  })

  it.each([
    [null, '4'],
    ['4', '3'],
    ['1', undefined],
  ])('to be answered after %s is %s', (current, id) => {
    expect(nextReply(newest, current)?.id).toBe(id)
  })

  it('written by somebody may be deleted since', () => {
    expect(lastWroteAt(newest, 'me')).toBe(Date.parse(later))
    expect(lastWroteAt(newest, 'zoe')).toBeNull()
  })
})

describe('telling many', () => {
  it.each([
    ['@room hello', 'channel', 8, { is: 'mention', whom: 'room', count: 7 }],
    ['hello @here', 'channel', 8, { is: 'mention', whom: 'here', count: null }],
    ['@room hello', 'channel', 6, null],
    ['hello @ada', 'channel', 8, null],
    ['`@room`', 'channel', 8, null],
    ['@room', 'direct', 8, null],
  ] as const)('%j in a %s of %i asks %j', (text, kind, memberCount, question) => {
    expect(questionBefore(text, { kind, memberCount })).toEqual(question)
  })
})

describe('a kept change', () => {
  const edit = { text: 'new', target: { id: 'm', seq: 1, content: 'old', author: { displayName: 'Ada' } } }
  it.each([
    [null, null],
    ['{no', null],
    ['7', null],
    [JSON.stringify({ ...edit, text: 1 }), null],
    [JSON.stringify({ ...edit, target: { ...edit.target, author: null } }), null],
    [JSON.stringify(edit), edit],
  ])('of %j is read as %j', (kept, read) => {
    expect(readEdit(kept)).toEqual(read)
  })
})
