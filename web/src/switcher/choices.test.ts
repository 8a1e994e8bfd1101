import { describe, expect, it } from 'vitest'
import { sampleEntry } from '../sidebar/sample-entry.ts'
import { ada } from '../people/sample-person.ts'
import { en } from '../words/en.ts'
import { type ChoiceFacts, makeChoices } from './choices.ts'

const author = (id: string) => ({ id, username: id, displayName: id, avatarUrl: null, kind: 'person' }) as const
const plain: ChoiceFacts = {
  among: 'all',
  meId: 'me',
  isGuest: false,
  rooms: [],
  current: null,
  recents: [],
  people: [],
  publicRooms: [],
  now: 0,
  words: en,
}
const kinds = (facts: Partial<ChoiceFacts>) =>
  makeChoices({ ...plain, ...facts })
    .filter(({ is }) => is !== 'command')
    .map(({ is, key }) => `${is} ${key}`)

describe('what there is to choose from', () => {
  it('names each person and room once, and never oneself', () => {
    const direct = sampleEntry('d', { kind: 'direct', people: [author(ada.id), author('me')] })
    const pier = sampleEntry('pier')
    const people = [ada, { ...ada, id: 'me' }, { ...ada, id: 'bob' }]
    expect(kinds({ rooms: [direct, pier], people, publicRooms: [pier.room, sampleEntry('boat').room] })).toEqual([
      'room d',
      'room pier',
      'person bob',
      'public boat',
    ])
  })

  it('is people alone when one wants to write to somebody', () => {
    const direct = sampleEntry('d', { kind: 'direct', people: [author('eve'), author('me')] })
    const facts = { rooms: [direct, sampleEntry('pier')], people: [ada], publicRooms: [sampleEntry('boat').room] }
    expect(kinds({ among: 'people', ...facts })).toEqual(['room d', `person ${ada.id}`])
  })

  it('is rooms and people, but nothing to do, for who looks for a name', () => {
    const facts = { rooms: [sampleEntry('pier')], people: [ada], publicRooms: [sampleEntry('boat').room] }
    const found = makeChoices({ ...plain, ...facts, among: 'named' })
    expect(found.map(({ is, key }) => `${is} ${key}`)).toEqual(['room pier', `person ${ada.id}`, 'public boat'])
  })

  it('offers a guest nothing that takes an account', () => {
    const commands = makeChoices({ ...plain, isGuest: true }).map(({ key }) => key)
    expect(commands).toContain('browse')
    expect(commands).not.toContain('create')
  })

  it('knows what waits, and does not offer where one is', () => {
    const rooms = [
      sampleEntry('here', { unread: 1 }),
      sampleEntry('named', { unread: 3, mentions: 1 }),
      sampleEntry('old', { archivedAt: '2026-01-01T00:00:00Z' }),
    ]
    const found = makeChoices({ ...plain, rooms, current: 'here', recents: ['old', 'here'] })
    expect(found.slice(0, 3).map(({ waits, visit, isOffered }) => [waits, visit, isOffered])).toEqual([
      [1, 1, false],
      [2, null, true],
      [0, 0, false],
    ])
  })
})
