import { describe, expect, it } from 'vitest'
import { differenceOf, isInFence } from './written.ts'

describe('the difference', () => {
  it.each([
    ['abc', 'abXc', { from: 2, to: 2, insert: 'X' }],
    ['abc', 'ac', { from: 1, to: 2, insert: '' }],
    ['aaa', 'aaaa', { from: 3, to: 3, insert: 'a' }],
    ['same', 'same', { from: 4, to: 4, insert: '' }],
    ['', 'new', { from: 0, to: 0, insert: 'new' }],
    ['😀', '😁', { from: 0, to: 2, insert: '😁' }],
    ['x😀y', 'x🈀y', { from: 1, to: 3, insert: '🈀' }],
  ])('of %j and %j is %j', (before, after, difference) => {
    expect(differenceOf(before, after)).toEqual(difference)
  })
})

describe('a block of code', () => {
  it.each([
    ['```\na', 5, true],
    ['```\na\n```\nb', 10, false],
    ['a ``` b', 7, false],
    ['```', 3, false],
    ['~~~\na', 5, true],
    ['```\na\n```', 9, false],
    ['```\na\n``', 8, true],
    ['```\na\n```', 8, true],
  ])('around %j at %i: %j', (text, at, is) => {
    expect(isInFence(text, at)).toBe(is)
  })
})
