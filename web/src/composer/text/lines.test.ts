import { describe, expect, it } from 'vitest'
import { continueLine, indentLines } from './lines.ts'
import { marked, written } from './marked.ts'

describe('a new line', () => {
  it.each([
    ['- one¦', '- one\n- ¦'],
    ['- one¦ two', '- one\n- ¦ two'],
    ['  * one¦', '  * one\n  * ¦'],
    ['9. nine¦', '9. nine\n10. ¦'],
    ['1) one¦', '1) one\n2) ¦'],
    ['- [x] done¦', '- [x] done\n- [ ] ¦'],
    ['> said¦', '> said\n> ¦'],
    ['- one\n- ¦', '- one\n¦'],
    ['> ¦', '¦'],
    ['```\n  indented¦', '```\n  indented\n  ¦'],
    ['```\nflat¦', null],
    ['just words¦', null],
    ['-no list¦', null],
  ])('after %j makes %j', (before, after) => {
    expect(marked(continueLine(written(before)))).toBe(after)
  })
})

describe('Tab', () => {
  it.each([
    ['in', '- one¦', '  - one¦'],
    ['in', '«- one\n- two»', '  «- one\n  - two»'],
    ['out', '  - one¦', '- one¦'],
    ['out', '- one¦', null],
    ['in', 'words¦', null],
    ['in', '```\ncode¦\n```', '```\n  code¦\n```'],
    ['out', '```\n  code¦\n```', '```\ncode¦\n```'],
    ['in', '```¦', null],
  ] as const)('%s of %j makes %j', (by, before, after) => {
    expect(marked(indentLines(by)(written(before)))).toBe(after)
  })
})
