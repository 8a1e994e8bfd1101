import { describe, expect, it } from 'vitest'
import { charactersLeft, tidyContent } from './length.ts'

describe('how much room is left', () => {
  it.each([
    ['is nobody’s care in a short text', 'a'.repeat(9_000), null],
    ['shows near the end', 'a'.repeat(9_600), 400],
    ['is below zero for too much', 'a'.repeat(10_003), -3],
    ['is counted without what is not sent', `${'a'.repeat(10_000)}  \n`, 0],
    ['counts what people see', '👨‍👩‍👧'.repeat(9_900), 100],
    ['is not said of a text that is long for machines only', '👨‍👩‍👧'.repeat(5_000), null],
  ])('%s', (_, text, left) => {
    expect(charactersLeft(text)).toBe(left)
  })
})

describe('what is sent', () => {
  it.each([
    ['\n\n  code\n', '  code'],
    [' \n\t\nword  ', 'word'],
    ['a\r\nb\u0007', 'a\nb'],
    ['  ', ''],
    ['one\n\ntwo', 'one\n\ntwo'],
  ])('of %j is %j', (text, sent) => {
    expect(tidyContent(text)).toBe(sent)
  })
})
