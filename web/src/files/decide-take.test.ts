import { expect, it } from 'vitest'
import { decideTake, isWorthReducing, reducedSize } from './decide-take.ts'

const rules = { maxBytes: 1000, perMessage: 2, types: ['image/*', 'text/plain'] }
const photo = { type: 'image/jpeg', size: 900 }

it.each([
  ['a picture', photo, { is: 'take' }],
  ['one that the browser does not know', { type: '', size: 5 }, { is: 'take' }],
  ['text by a name of its own', { type: 'text/x-diff; charset=utf-8', size: 5 }, { is: 'take' }],
  ['one with nothing in it', { ...photo, size: 0 }, { is: 'refuse', why: 'file_empty' }],
  ['a film', { type: 'video/mp4', size: 5 }, { is: 'refuse', why: 'file_type_refused' }],
  ['a picture that is too large', { ...photo, size: 1001 }, { is: 'reduce' }],
  ['an animation that is too large', { type: 'image/gif', size: 1001 }, { is: 'refuse', why: 'file_too_large' }],
  ['text that is too large', { type: 'text/plain', size: 1001 }, { is: 'refuse', why: 'file_too_large' }],
])('decides about %s', (_, file, decision) => {
  expect(decideTake([file], 0, rules)).toEqual([decision])
})

it('takes as many as a message carries, in order, and counts none that it refuses', () => {
  const decisions = decideTake([{ ...photo, size: 0 }, photo, photo, photo], 0, rules)
  expect(decisions.map(({ is }) => is)).toEqual(['refuse', 'take', 'take', 'refuse'])
  expect(decideTake([photo, photo], 1, rules)).toEqual([{ is: 'take' }, { is: 'refuse', why: 'too_many_files' }])
})

it.each([
  ['a small photo', { type: 'image/jpeg', size: 200_000 }, 1000, 800, false],
  ['a photo of many bytes', { type: 'image/jpeg', size: 3_000_000 }, 1000, 800, true],
  ['a wide one', { type: 'image/png', size: 200_000 }, 6000, 800, true],
  ['what moves', { type: 'image/gif', size: 3_000_000 }, 6000, 800, false],
])('offers to make %s smaller or not', (_, file, width, height, expected) => {
  expect(isWorthReducing(file, width, height)).toBe(expected)
})

it('keeps the shape of a picture, and makes none larger', () => {
  expect(reducedSize(4096, 1024)).toEqual({ width: 2048, height: 512 })
  expect(reducedSize(300, 200)).toEqual({ width: 300, height: 200 })
  expect(reducedSize(20_000, 3)).toEqual({ width: 2048, height: 1 })
})
