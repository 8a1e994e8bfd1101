import type { MeView } from '@parley/protocol/wire'
import { describe, expect, it } from 'vitest'
import { ada as somebody } from '../people/sample-person.ts'
import { en } from '../words/en.ts'
import { checkDraft, draftOf, profilePatch } from './profile-draft.ts'

const now = new Date('2025-06-11T12:00:00Z')
const ada: MeView = {
  ...somebody,
  bio: 'Engines.',
  status: { text: 'Away', emoji: null, expiresAt: '2025-06-12T00:00:00.000Z' },
}

describe('the profile form', () => {
  it('starts from the profile and, unchanged, leaves the status alone', () => {
    expect(profilePatch(draftOf(ada), ada, now)).toEqual({
      displayName: 'Ada',
      bio: 'Engines.',
      location: null,
      birthDate: null,
      gender: null,
      visibility: ada.visibility,
    })
  })

  it('clears what was emptied', () => {
    const draft = { ...draftOf(ada), bio: '', statusText: ' ' }
    expect(profilePatch(draft, ada, now)).toMatchObject({ bio: null, status: null })
  })

  it('keeps the end of a status whose words change', () => {
    const draft = { ...draftOf(ada), statusText: 'Out' }
    expect(profilePatch(draft, ada, now).status).toEqual({
      text: 'Out',
      emoji: null,
      expiresAt: '2025-06-12T00:00:00.000Z',
    })
  })

  it('gives a status a new end', () => {
    const draft = { ...draftOf(ada), statusEmoji: '🌴', statusTerm: 'hour' as const }
    expect(profilePatch(draft, ada, now).status).toEqual({
      text: 'Away',
      emoji: '🌴',
      expiresAt: '2025-06-11T13:00:00.000Z',
    })
  })

  it('sends nothing but the name of a guest', () => {
    const guest: MeView = { ...ada, kind: 'guest' }
    expect(profilePatch({ ...draftOf(guest), displayName: 'Visitor' }, guest, now)).toEqual({ displayName: 'Visitor' })
  })

  it('names each field that is wrong', () => {
    const draft = {
      ...draftOf(ada),
      displayName: ' ',
      birthDate: '2030-01-01',
      statusEmoji: 'ab',
      bio: 'x'.repeat(501),
    }
    expect(Object.keys(checkDraft(draft, now, en)).toSorted()).toEqual([
      'bio',
      'birthDate',
      'displayName',
      'statusEmoji',
    ])
  })

  it('asks for nothing but a name', () => {
    const draft = { ...draftOf(ada), bio: '', statusText: '' }
    expect(checkDraft(draft, now, en)).toEqual({})
  })
})
