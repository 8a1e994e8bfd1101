import { describe, expect, it } from 'vitest'
import {
  checkRoomDraft,
  createCall,
  draftOfRoom,
  emptyDraft,
  followingSlug,
  type RoomDraft,
  updateCall,
} from './room-draft.ts'
import { en } from '../words/en.ts'
import { sampleRoom } from './sample-room.ts'

const words = {
  problems: en.problems,
  rooms: { draft: { membersProblem: (least: number, most: number) => `${least} to ${most}`, slugTaken: 'taken' } },
}
const draft = (patch: Partial<RoomDraft>): RoomDraft => ({ ...emptyDraft, name: 'Harbour', ...patch })

describe('the address of a room', () => {
  it.each([
    [draft({ name: '', slug: '' }), { name: 'Rope & Tar' }, 'rope-tar'],
    [draft({ name: 'Rope', slug: 'rope' }), { name: 'Ropes' }, 'ropes'],
    [draft({ name: 'Rope', slug: 'my-own' }), { name: 'Ropes' }, 'my-own'],
    [draft({ name: 'Rope', slug: '' }), { name: 'Ropes' }, ''],
    [draft({ name: 'Rope', slug: 'rope' }), { name: '港' }, ''],
    [draft({ name: '港', slug: '' }), { name: '港 Harbour' }, 'harbour'],
  ])('follows the name until there is one of its own: %j', (before, change, slug) => {
    expect(followingSlug(before, { ...before, ...change })).toBe(slug)
  })

  it.each<[RoomDraft, Partial<RoomDraft>, string]>([
    [draft({ name: 'Rope', slug: 'rope' }), { type: 'private' }, ''],
    [draft({ name: 'Rope', slug: 'my-own' }), { type: 'private' }, 'my-own'],
    [draft({ type: 'private', name: 'Rope' }), { name: 'Ropes' }, ''],
    [draft({ type: 'private', name: 'Rope' }), { type: 'public' }, 'rope'],
  ])('that is private is not suggested, as it would tell what the room is called: %j', (before, change, slug) => {
    expect(followingSlug(before, { ...before, ...change })).toBe(slug)
  })
})

describe('what is wrong with a draft', () => {
  it.each<[Partial<RoomDraft>, readonly string[]]>([
    [{}, []],
    [{ name: '  ' }, ['name']],
    [{ name: 'x'.repeat(81) }, ['name']],
    [{ slug: 'Not an address' }, ['slug']],
    [{ slug: 'taken' }, ['slug']],
    [{ slug: 'taken', type: 'group' }, []],
    [{ slug: 'taken', type: 'private' }, []],
    [{ topic: 'x'.repeat(251) }, ['topic']],
    [{ category: 'x'.repeat(41) }, ['category']],
    [{ description: 'x'.repeat(2_001) }, ['description']],
    [{ maxMembers: '1' }, ['maxMembers']],
    [{ maxMembers: '2.5' }, ['maxMembers']],
    [{ maxMembers: 'many' }, ['maxMembers']],
    [{ maxMembers: '100001' }, ['maxMembers']],
    [{ maxMembers: '12' }, []],
  ])('%j', (patch, fields) => {
    const problems = checkRoomDraft(draft(patch), words, { isTaken: (slug) => slug === 'taken' })
    expect(Object.keys(problems)).toEqual(fields)
  })

  it('is a limit below those who are in already', () => {
    expect(checkRoomDraft(draft({ maxMembers: '4' }), words, { least: 5 }).maxMembers).toBe('5 to 100000')
  })
})

describe('what is sent', () => {
  it('for a new public channel says nothing of what was left open', () => {
    expect(createCall(draft({ slug: 'harbour', historyVisibility: 'joined' }))).toEqual({
      kind: 'channel',
      visibility: 'public',
      slug: 'harbour',
      name: 'Harbour',
      topic: '',
      description: '',
      category: '',
      readOnly: false,
    })
  })

  it('for a new group neither says how it is seen nor where it is', () => {
    const call = createCall(draft({ type: 'group', slug: 'harbour', historyVisibility: 'joined', maxMembers: '7' }))
    expect(call).toMatchObject({ kind: 'group', historyVisibility: 'joined', maxMembers: 7 })
    expect(call).not.toHaveProperty('slug')
    expect(call).not.toHaveProperty('visibility')
  })

  it('for a change is only what was changed', () => {
    const before = draftOfRoom(sampleRoom)
    expect(updateCall(sampleRoom, before, before)).toEqual({ roomId: sampleRoom.id })
    expect(updateCall(sampleRoom, before, { ...before, topic: 'New', slug: '' })).toEqual({
      roomId: sampleRoom.id,
      topic: 'New',
      slug: null,
    })
  })

  it('opens the history of a room that becomes public', () => {
    const room = { ...sampleRoom, visibility: 'private', historyVisibility: 'joined' } as const
    const before = draftOfRoom(room)
    expect(updateCall(room, before, { ...before, type: 'public' })).toEqual({
      roomId: room.id,
      visibility: 'public',
      historyVisibility: 'all',
    })
  })
})
