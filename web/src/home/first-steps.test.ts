import { defaultPreferences } from '@parley/protocol/wire'
import { describe, expect, it } from 'vitest'
import { ada as me } from '../people/sample-person.ts'
import { sampleEntry } from '../sidebar/sample-entry.ts'
import { firstRoomOf, firstSteps, type NewcomerFacts } from './first-steps.ts'

const newcomer: NewcomerFacts = { me, preferences: defaultPreferences, hasMetPeople: false, rooms: [] }
const admin = { ...me, role: 'admin' } as const

const stepsFor = (facts: Partial<NewcomerFacts>) =>
  firstSteps({ ...newcomer, ...facts }).map(({ step, done }) => (done ? `${step} done` : step))

describe('the first steps', () => {
  it.each([
    ['are all open for a newcomer', {}, ['profile', 'look', 'people']],
    [
      'are done as the facts say',
      { me: { ...me, bio: 'Engines.' }, preferences: { ...defaultPreferences, theme: 'dark' }, hasMetPeople: true },
      ['profile done', 'look done', 'people done'],
    ],
    [
      'begin with an account for a guest, who cannot look for people',
      { me: { ...me, kind: 'guest' } },
      ['account', 'look'],
    ],
    [
      'begin for whoever runs the place with a room, and people in it',
      { me: admin },
      ['room', 'company', 'profile', 'look'],
    ],
    [
      'of whoever runs the place are not done by a conversation with oneself',
      { me: admin, rooms: [sampleEntry('own', { kind: 'direct' })] },
      ['room', 'company', 'profile', 'look'],
    ],
    [
      'of whoever runs the place are done when somebody has come',
      { me: admin, rooms: [sampleEntry('hall', { memberCount: 2 })] },
      ['room done', 'company done', 'profile', 'look'],
    ],
  ] satisfies [string, Partial<NewcomerFacts>, string[]][])('%s', (_, facts, expected) => {
    expect(stepsFor(facts)).toEqual(expected)
  })

  it('bring people into the first room that one made', () => {
    const rooms = [
      sampleEntry('of-others', { createdAt: '2025-01-01T00:00:00Z' }),
      sampleEntry('second', { ownerId: 'me', createdAt: '2026-02-01T00:00:00Z' }),
      sampleEntry('first', { ownerId: 'me', createdAt: '2026-01-01T00:00:00Z' }),
    ]
    expect([firstRoomOf(rooms, 'me')?.id, firstRoomOf(rooms, 'nobody')]).toEqual(['first', null])
  })
})
