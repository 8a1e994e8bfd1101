import { defaultPreferences } from '@parley/protocol/wire'
import { describe, expect, it } from 'vitest'
import { ada as me } from '../people/sample-person.ts'
import { firstSteps } from './first-steps.ts'

const done = (...facts: Parameters<typeof firstSteps>) =>
  firstSteps(...facts)
    .filter((state) => state.done)
    .map((state) => state.step)

describe('the first steps', () => {
  it('are all open for a newcomer', () => {
    expect(done(me, defaultPreferences, false)).toEqual([])
  })

  it('are done as the facts say', () => {
    expect(done({ ...me, bio: 'Engines.' }, { ...defaultPreferences, theme: 'dark' }, true)).toEqual([
      'profile',
      'look',
      'people',
    ])
  })

  it('begin with an account for a guest, who cannot look for people', () => {
    expect(firstSteps({ ...me, kind: 'guest' }, defaultPreferences, false).map((state) => state.step)).toEqual([
      'account',
      'look',
    ])
  })
})
