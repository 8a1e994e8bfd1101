import type { Answer, RoomStateView, WelcomeView } from '@parley/protocol/wire'
import { describe, expect, it } from 'vitest'
import type { Held } from '../sync/synchroniser.ts'
import { heldInCommon, welcomeFor, welcomeOf } from './held-in-common.ts'

const held = (epoch: string | null, rooms: Record<string, number> = {}): Held => ({ epoch, rooms })
const state = (id: string, rev: number, readSeq = 0) =>
  ({ room: { id, rev }, membership: { roomId: id, readSeq } }) as unknown as RoomStateView
const line = { session: 's', heartbeatMs: 1, own: 4 }

function welcome(told: Partial<WelcomeView>): WelcomeView {
  const me = { id: 'me' } as WelcomeView['me']
  return { ...line, epoch: 'e', me, rooms: [], others: [], marks: {}, gone: [], ...told }
}

describe('what all tabs hold', () => {
  it.each([
    ['of no tab', [], held(null)],
    ['of one tab', [held('e', { a: 3 })], held('e', { a: 3 })],
    ['of several', [held('e', { a: 3, b: 9 }), held('e', { b: 7, c: 1 })], held('e', { b: 7 })],
    ['when one is new', [held('e', { a: 3 }), held(null)], held(null)],
    ['of two epochs', [held('e', { a: 3 }), held('f', { a: 3 })], held(null)],
  ])('%s', (_, all, expected) => {
    expect(heldInCommon(all)).toEqual(expected)
  })

  it.each([
    ['is told', { rooms: [state('b', 2)] }, []],
    ['is among the others', { others: [{ roomId: 'b', rev: 2, seq: 1, unread: 0 }] }, []],
    ['is not told', {}, ['b']],
    ['is known to be gone', { gone: ['b'] }, ['b']],
  ])('does not keep a room of one tab only that %s', (_, told, gone) => {
    const common = held('e', { a: 1 })
    expect(welcomeFor(held('e', { a: 5, b: 1 }), common, welcome(told)).gone).toEqual(gone)
  })

  it('says nothing of rooms in another epoch', () => {
    expect(welcomeFor(held('e', { a: 1 }), held('e', { a: 1 }), welcome({ epoch: 'f' })).gone).toEqual(['a'])
  })
})

it('welcomes who comes later with what differs, what was read, and what is gone', () => {
  const all = { epoch: 'e', me: { id: 'me' }, rooms: [state('a', 1, 5), state('b', 3), state('n', 1)] }
  const made = welcomeOf(held('e', { a: 1, b: 2, x: 1 }), all as unknown as Answer<'sync'>, line)
  expect(made.rooms.map(({ room }) => room.id)).toEqual(['b', 'n'])
  expect([made.marks, made.gone, made.own]).toEqual([{ a: 5 }, ['x'], 4])
  const afresh = welcomeOf(held('f', { a: 1 }), all as unknown as Answer<'sync'>, line)
  expect([afresh.rooms.length, afresh.gone]).toEqual([3, []])
})
