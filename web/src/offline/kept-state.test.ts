import type { MeView, PlaceView, RoomView } from '@parley/protocol/wire'
import type { FrozenRoom } from '@parley/sdk'
import { describe, expect, it } from 'vitest'
import { assemble, headOf, isSameStory, type KeptState, roomKey, staysAsKept } from './kept-state.ts'

function room(id: string, rev: number, held: number | null): FrozenRoom {
  return {
    entry: { room: { id } as RoomView } as FrozenRoom['entry'],
    rev,
    heardSeq: 0,
    countedRev: 0,
    countedSeq: 0,
    isMentionsUnsure: false,
    history: held === null ? null : { segment: { from: 1, to: held }, isStart: true, messages: [] },
  }
}

function state(personId: string, epoch: string, rooms: readonly FrozenRoom[] = []): KeptState {
  const me = { id: personId } as MeView
  return {
    asOf: 7,
    place: { name: 'Harbour' } as PlaceView,
    snapshot: { form: 2, epoch, me, own: null, people: [], rooms },
  }
}
const partOf = (frozen: FrozenRoom) => ({ key: roomKey(frozen.entry.room.id), room: frozen })

describe('what is kept in parts', () => {
  it('is put together as it was, without rooms that were let go', () => {
    const kept = state('ada', 'e', [room('a', 1, 3), room('b', 2, null)])
    const parts = [headOf(kept), partOf(room('gone', 1, 1)), ...kept.snapshot.rooms.map(partOf)]
    expect(assemble(parts)).toEqual(kept)
  })

  it.each([
    ['nothing', []],
    ['no head', [partOf(room('a', 1, 3))]],
    ['another form', [{ ...headOf(state('ada', 'e')), form: 0 }]],
  ])('is nothing when there is %s', (_, parts) => {
    expect(assemble(parts)).toBeNull()
  })

  it.each([
    ['the same person and epoch', state('ada', 'e'), true],
    ['another person', state('bob', 'e'), false],
    ['another epoch of the place', state('ada', 'f'), false],
  ])('goes on with %s: or not', (_, next, expected) => {
    expect(isSameStory(headOf(state('ada', 'e')), headOf(next))).toBe(expected)
  })

  it.each([
    ['nothing is kept', null, room('a', 5, 3), false],
    ['a newer form comes', room('a', 4, 3), room('a', 5, 3), false],
    ['the same revision comes, with more history', room('a', 5, 3), room('a', 5, 9), false],
    ['a tab comes late with an older form', room('a', 6, 3), room('a', 5, 3), true],
    ['a tab comes that never opened the room', room('a', 4, 3), room('a', 5, null), true],
    ['no tab ever opened the room', room('a', 4, null), room('a', 5, null), false],
  ])('a room where %s', (_, kept, next, stays) => {
    expect(staysAsKept(kept === null ? undefined : partOf(kept), partOf(next))).toBe(stays)
  })
})
