import type { AuthorView } from '@parley/protocol/wire'
import { describe, expect, it } from 'vitest'
import { otherIn, roomTitle } from './room-title.ts'

const person = (id: string, displayName: string): AuthorView => ({
  id,
  displayName,
  username: id,
  avatarUrl: null,
  kind: 'person',
})
const ada = person('a', 'Ada')
const bob = person('b', 'Bob')

describe('a room is called', () => {
  it.each([
    ['by its name', { name: 'Pier', people: null }, 'Pier'],
    ['by the other of two', { name: null, people: [ada, bob] }, 'Bob'],
    ['by the other of two, whoever comes first', { name: null, people: [bob, ada] }, 'Bob'],
    ['by what it is, when there is nothing else', { name: null, people: null }, 'Direct message'],
  ] as const)('%s', (_, room, title) => {
    const { people, name } = room
    const copy = { name, people: people === null ? null : ([people[0], people[1]] as [AuthorView, AuthorView]) }
    expect(roomTitle(copy, 'a', { direct: 'Direct message', deletedAccount: 'Deleted account' })).toBe(title)
  })
})

it('is with nobody in particular unless it is a direct', () => {
  expect(otherIn({ people: null }, 'a')).toBe(null)
})
