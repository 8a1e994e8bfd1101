import { describe, expect, it } from 'vitest'
import { linkOver, toggleLink } from './links.ts'
import { marked, written } from './marked.ts'

describe('a link', () => {
  it.each([
    ['see «this»', 'see [this](¦)'],
    ['see ¦', 'see [¦]()'],
    ['«https://a.example/b»', '[¦](https://a.example/b)'],
    ['«[this](https://a.example)»', '«this»'],
  ])('makes of %j %j', (before, after) => {
    expect(marked(toggleLink(written(before)))).toBe(after)
  })

  it.each([
    ['see «this»', 'https://a.example/b', 'see [this](https://a.example/b)¦'],
    ['see «this»', ' https://a.example/b(c)\n', 'see [this](https://a.example/b%28c%29)¦'],
    ['see ¦', 'https://a.example', null],
    ['see «this»', 'not an address', null],
    ['see «this»', 'javascript:alert(1)', null],
    ['«https://b.example»', 'https://a.example', null],
    ['«one\ntwo»', 'https://a.example', null],
  ])('over %j comes of %j: %j', (before, pasted, after) => {
    expect(marked(linkOver(written(before), pasted))).toBe(after)
  })
})
