import { describe, expect, it } from 'vitest'
import { type BlockName, toggleBlock, toggleCodeBlock } from './blocks.ts'
import { marked, written } from './marked.ts'

describe('a block', () => {
  it.each<[BlockName, string, string]>([
    ['quote', 'on¦e', '> on¦e'],
    ['quote', '> on¦e', 'on¦e'],
    ['quote', '«one\ntwo»', '«> one\n> two»'],
    ['list', '«one\n\ntwo»', '«- one\n\n- two»'],
    ['list', '«- one\n- two»', '«one\ntwo»'],
    ['list', '«- one\ntwo»', '«- one\n- two»'],
    ['list', '«1. one\n2. two»', '«- one\n- two»'],
    ['numbered', '«- one\n- two»', '«1. one\n2. two»'],
    ['numbered', '«1. one\n2. two»', '«one\ntwo»'],
    ['list', '¦', '- ¦'],
    ['list', 'before\n¦\nafter', 'before\n- ¦\nafter'],
    ['list', '«one\n»two', '- «one\n»two'],
  ])('%s makes of %j %j', (name, before, after) => {
    expect(marked(toggleBlock(name)(written(before)))).toBe(after)
  })
})

describe('a block of code', () => {
  it.each([
    ['«let a»', '```\n«let a»\n```'],
    ['¦', '```\n¦\n```'],
    ['before\n«a\nb»\nafter', 'before\n```\n«a\nb»\n```\nafter'],
    ['```\n«let a»\n```', '«let a»'],
    ['x\n```ts\na\nb¦\nc\n```\ny', 'x\n«a\nb\nc»\ny'],
    ['```\n¦\n```', '¦'],
  ])('makes of %j %j', (before, after) => {
    expect(marked(toggleCodeBlock(written(before)))).toBe(after)
  })
})
