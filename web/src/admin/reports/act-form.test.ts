import { describe, expect, it } from 'vitest'
import { type About, actionsFor, inputOf, placesFor } from './act-form.ts'

const user = { id: 'eve', username: 'eve', displayName: 'Eve', avatarUrl: null, kind: 'person' } as const
const aMessage: About = {
  target: { type: 'message', roomId: 'pier', messageId: 'm1', userId: 'eve' },
  user,
  role: 'moderator',
}
const aPerson: About = {
  target: { type: 'user', roomId: null, messageId: null, userId: 'eve' },
  user,
  role: 'moderator',
}
const nobody: About = { ...aMessage, user: null }
const now = Date.parse('2026-03-01T12:00:00Z')

describe('what can be done', () => {
  it.each([
    ['about a message', aMessage, ['warn', 'delete_message', 'mute', 'kick', 'ban']],
    ['about a person', aPerson, ['warn', 'mute', 'ban']],
    ['about a message of somebody who is no more', nobody, ['delete_message']],
  ])('%s', (_about, report, actions) => {
    expect(actionsFor(report)).toEqual(actions)
  })

  it('is done where it makes sense', () => {
    expect(placesFor(aMessage, 'mute')).toEqual(['room', 'place'])
    expect(placesFor(aMessage, 'kick')).toEqual(['room'])
    expect(placesFor(aPerson, 'ban')).toEqual(['place'])
    expect(placesFor({ ...aMessage, role: 'user' }, 'mute')).toEqual(['room'])
  })
})

describe('what the place is asked', () => {
  it('has an end only where it lasts, and a room only where it is one', () => {
    const mute = { action: 'mute', where: 'room', term: 'day', reason: 'Enough' } as const
    expect(inputOf(aMessage, mute, now)).toEqual({
      action: 'mute',
      reason: 'Enough',
      target: { type: 'user', userId: 'eve' },
      roomId: 'pier',
      expiresAt: '2026-03-02T12:00:00.000Z',
    })
    expect(inputOf(aMessage, { ...mute, where: 'place', term: 'ever' }, now)).toEqual({
      action: 'mute',
      reason: 'Enough',
      target: { type: 'user', userId: 'eve' },
    })
    expect(inputOf(aPerson, { ...mute, action: 'warn' }, now)).not.toHaveProperty('expiresAt')
  })

  it('names the message that is to go', () => {
    const input = inputOf(aMessage, { action: 'delete_message', where: 'room', term: 'day', reason: 'Spam' }, now)
    expect(input).toEqual({
      action: 'delete_message',
      reason: 'Spam',
      target: { type: 'message', roomId: 'pier', messageId: 'm1' },
      roomId: 'pier',
    })
  })
})
