import { describe, expect, it } from 'vitest'
import { offersAbout } from './offers.ts'

const person = (id: string) => ({ id, kind: 'person' }) as const
const guest = { id: 'guest', kind: 'guest' } as const
const me = person('me')

describe('what is offered about somebody', () => {
  it.each([
    ['a stranger', null, 'ask block'],
    ['who asked', 'incoming', 'accept decline block'],
    ['who was asked', 'outgoing', 'remove block'],
    ['a contact', 'accepted', 'remove block'],
    ['who is kept away', 'blocked', 'unblock'],
  ] as const)('%s', (_, state, offers) => {
    expect(offersAbout({ state, me, other: person('other') }).join(' ')).toBe(offers)
  })

  it.each([
    ['oneself', me, me, ''],
    ['a guest', me, guest, 'block'],
    ['a bot', me, { id: 'bot', kind: 'bot' } as const, 'block'],
    ['anybody, to a guest', guest, person('other'), 'block'],
  ] as const)('%s cannot be asked', (_, who, other, offers) => {
    expect(offersAbout({ state: null, me: who, other }).join(' ')).toBe(offers)
  })
})
