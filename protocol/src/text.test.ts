import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import {
  birthDateProblem,
  dayProblem,
  displayNameProblem,
  emailProblem,
  isReservedUsername,
  messageProblem,
  slugOf,
  slugProblem,
  textProblem,
  tidyLine,
  usernameProblem,
} from './text.ts'
import { emojiProblem } from './characters.ts'

describe('usernames', () => {
  it.each(['abc', 'A.b-c_9', '_x_', 'a'.repeat(32), '007'])('may be %s', (name) =>
    expect(usernameProblem(name)).toBeNull(),
  )

  it.each(['', 'ab', 'a'.repeat(33), 'a b', 'a@b', 'ä.b', 'аdmin', '...', 'a/b', 'abc\n', '\u202Eabc'])(
    'may not be %j',
    (name) => expect(usernameProblem(name)).not.toBeNull(),
  )

  it('keep the names of the place and of guests', () => {
    expect(['admin', 'ADMIN', 'Guest-42', 'here'].map(isReservedUsername)).toEqual([true, true, true, true])
    expect(['administer', 'guestbook', 'hereby'].map(isReservedUsername)).toEqual([false, false, false])
  })
})

describe('display names', () => {
  it.each(['Ada', '山田 太郎', 'نور', 'เอ', 'Åsa-Märta', '👩‍👩‍👧', '🏴󠁧󠁢󠁷󠁬󠁳󠁿 Cymru', 'می‌خواهم', 'O’Neill'])('may be %s', (name) =>
    expect(displayNameProblem(name)).toBeNull(),
  )

  it.each([
    '',
    ' ',
    '\u200b',
    '\u3164',
    '\u2800',
    '\u200d',
    'a\u202eb',
    'a\u2066b',
    'a\u0007b',
    'a\u00adb',
    'a\ud800',
    '\u0301',
    'x'.repeat(65),
  ])('may not be %j', (name) => expect(displayNameProblem(name)).not.toBeNull())

  it('are tidied once and for all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(tidyLine(tidyLine(text))).toBe(tidyLine(text))
      }),
    )
    expect(tidyLine('  a \n\t b\u00a0c ')).toBe('a b c')
  })
})

it('longer texts keep their lines and nothing that deceives', () => {
  expect(textProblem('one\n\ttwo', 20)).toBeNull()
  expect(textProblem('one\rtwo', 20)).not.toBeNull()
  expect(textProblem('one\u202etwo', 20)).not.toBeNull()
  expect(textProblem('👍'.repeat(20), 20)).toBeNull()
  expect(textProblem('x'.repeat(21), 20)).not.toBeNull()
})

describe('e-mail addresses', () => {
  it.each(['a@b.co', 'Ada.Lovelace+chat@example.org', 'δοκιμή@παράδειγμα.ελ', "o'neill@mail.example"])(
    'may be %s',
    (email) => expect(emailProblem(email)).toBeNull(),
  )

  it.each([
    '',
    'a',
    '@b.co',
    'a@b',
    'a b@c.de',
    'a@b@c.de',
    'a@b.co\nbcc: x@y.z',
    '<a@b.co>',
    `${'x'.repeat(250)}@b.co`,
    'a@b.',
  ])('may not be %j', (email) => expect(emailProblem(email)).not.toBeNull())
})

it.each([
  ['🎉', true],
  ['👩‍👩‍👧', true],
  ['🇩🇪', true],
  ['❤️', true],
  ['1️⃣', true],
  ['👍🏽', true],
  ['', false],
  ['a', false],
  ['1', false],
  ['🎉🎉', false],
  [':tada:', false],
])('an emoji is one picture: %j → %s', (text, expected) => expect(emojiProblem(text) === null).toBe(expected))

it('days exist, and people are born on days of the past', () => {
  const today = new Date('2030-06-15T10:00:00Z')
  expect(['2024-02-29', '1999-12-31'].map(dayProblem)).toEqual([null, null])
  for (const day of ['2023-02-29', '2023-13-01', '23-01-01', '2023-1-1', '', 'x'])
    expect(dayProblem(day)).not.toBeNull()
  expect(birthDateProblem('2030-06-15', today)).toBeNull()
  expect(birthDateProblem('2030-06-16', today)).toEqual({ rule: 'day_ahead' })
  expect(birthDateProblem('1899-01-01', today)).toEqual({ rule: 'day_long_ago' })
})

describe('what people say', () => {
  it.each([
    ['語'.repeat(10_000), true],
    ['語'.repeat(10_001), false],
    ['e\u0301'.repeat(10_000), true],
    ['e\u0301'.repeat(10_001), false],
  ])('is as long as people count: %.2s…', (content, isShort) => {
    expect(messageProblem(content) === null).toBe(isShort)
  })

  it('is not taken apart into characters unless it may be too long', () => {
    const found = vi.spyOn(Intl.Segmenter.prototype, 'segment')
    expect(messageProblem('語'.repeat(10_000))).toBeNull()
    expect(messageProblem('😀'.repeat(10_000))).toBeNull()
    expect(found).not.toHaveBeenCalled()
    expect(messageProblem('é'.repeat(10_001))).not.toBeNull()
    expect(found).toHaveBeenCalled()
  })
})

describe('the address a name suggests', () => {
  it.each([
    ['Release planning', 'release-planning'],
    ['  Café & Böth! ', 'cafe-both'],
    ['Ｈａｒｂｏｕｒ 2', 'harbour-2'],
    ['港 Harbour', 'harbour'],
    ['港', null],
    ['x', null],
    [`${'a'.repeat(59)} b`, 'a'.repeat(59)],
  ])('of %j is %j', (name, slug) => {
    expect(slugOf(name)).toBe(slug)
    if (slug !== null) expect(slugProblem(slug)).toBeNull()
  })
})
