import type { PlaceView } from '@parley/protocol/wire'
import { createCell, ParleyError, type SessionState } from '@parley/sdk'
import { describe, expect, it } from 'vitest'
import type { Arrival } from '../arrival/arrival.ts'
import { ada } from '../people/sample-person.ts'
import { keepTheDoor } from './doorman.ts'
import { createNavigation } from './navigation.ts'

const place: PlaceView = {
  name: 'Harbour',
  version: '0.1.0',
  registration: 'open',
  guests: true,
  passwordPolicy: { kind: 'mixed', minLength: 8 },
  files: { maxBytes: 10_000_000, perMessage: 5, types: ['*/*'] },
  deletionDays: 14,
  editWindowSeconds: null,
  firstAccount: false,
}

function world(asked: string, first: SessionState) {
  let path = asked
  const session = createCell<SessionState>(first)
  const arrival = createCell<Arrival>({ state: 'arriving' })
  const put = (next: string) => {
    path = next
  }
  const navigation = createNavigation({
    path: () => path,
    push: put,
    replace: put,
    before: () => null,
    hasAfter: () => false,
    back() {},
    forward() {},
    listen() {},
    depth: () => 0,
    above() {},
    down() {},
  })
  keepTheDoor(session, arrival, navigation)
  return { session, arrival, navigation, path: () => path }
}

const signedIn: SessionState = { state: 'signed-in', user: ada }
const signedOut: SessionState = { state: 'signed-out', why: null }

describe('the door', () => {
  it('moves nobody before it is known who they are', () => {
    const { arrival, path } = world('/settings/devices', { state: 'restoring', problem: null, user: null })
    arrival.set({ state: 'arrived', place })
    expect(path()).toBe('/settings/devices')
  })

  it('leads to the sign-in, and after it to what was asked for', () => {
    const { session, arrival, path } = world('/settings/devices', signedOut)
    arrival.set({ state: 'arrived', place })
    expect(path()).toBe('/sign-in?next=%2Fsettings%2Fdevices')
    session.set(signedIn)
    expect(path()).toBe('/settings/devices')
  })

  it('leads out whoever has been signed out from elsewhere', () => {
    const { session, arrival, path } = world('/people', signedIn)
    arrival.set({ state: 'arrived', place })
    expect(path()).toBe('/people')
    const why = new ParleyError({ code: 'UNAUTHORIZED', reason: 'session_ended', message: 'Ended.' })
    session.set({ state: 'signed-out', why })
    expect(path()).toBe('/sign-in?next=%2Fpeople')
  })

  it('looks at every step', () => {
    const { arrival, navigation, path } = world('/', signedIn)
    arrival.set({ state: 'arrived', place })
    navigation.go({ at: 'sign-in', next: null })
    expect(path()).toBe('/')
  })
})
