import { expect, it } from 'vitest'
import { fold } from './fold.ts'
import { searchTextOf } from './people/search-text.ts'
import { describeDevice } from './sessions/device.ts'
import { decideRefresh } from './sessions/rules.ts'

const now = new Date('2030-01-01T12:00:00Z')
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000)

it.each([
  ['a fresh token is exchanged', { usedAt: null, expiresAt: ago(-1), sessionOver: false }, 'rotate'],
  ['one that was just used is answered again', { usedAt: ago(30), expiresAt: ago(-1), sessionOver: false }, 'repeat'],
  ['one used longer ago is in two hands', { usedAt: ago(30.001), expiresAt: ago(-1), sessionOver: false }, 'reused'],
  ['an expired one is nothing', { usedAt: null, expiresAt: now, sessionOver: false }, 'invalid'],
  ['an expired one that was used is nothing', { usedAt: ago(99), expiresAt: ago(1), sessionOver: false }, 'invalid'],
  ['one of an ended session is nothing', { usedAt: null, expiresAt: ago(-1), sessionOver: true }, 'invalid'],
  ['reuse in an ended session is nothing new', { usedAt: ago(99), expiresAt: ago(-1), sessionOver: true }, 'invalid'],
] as const)('of refresh tokens %s', (_case, token, expected) => expect(decideRefresh(token, now)).toBe(expected))

it.each([
  ['Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0', 'Firefox on Linux'],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36 Edg/150.0',
    'Edge on Windows',
  ],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15',
    'Safari on macOS',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1',
    'Safari on iPhone',
  ],
  [
    'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 Chrome/150.0.0.0 Mobile Safari/537.36',
    'Chrome on Android',
  ],
  ['node', 'Node.js'],
  ['curl/8.5.0', 'curl'],
  ['', 'Unknown device'],
])('calls the device of %s %s', (userAgent, expected) => expect(describeDevice(userAgent)).toBe(expected))

it.each([
  ['Ångström', 'angstrom'],
  ['ＦＵＬＬ　ＷＩＤＴＨ', 'full width'],
  ['ﬁne', 'fine'],
  ['Привет', 'привет'],
  ['  a   b ', 'a b'],
  ['かな', 'かな'],
])('folds %s to %s', (text, folded) => expect(fold(text)).toBe(folded))

it('searches names before usernames', () => expect(searchTextOf('Zoë Q', 'zq.9')).toBe('zoe q zq.9'))
