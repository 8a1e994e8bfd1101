import { describe, expect, it } from 'vitest'
import { findLinks } from './find-links.ts'

describe('links that a text shows', () => {
  it.each<[string, string[]]>([
    ['see https://example.org/a.', ['https://example.org/a']],
    ['https://example.org', ['https://example.org/']],
    ['(https://example.org/x)', ['https://example.org/x']],
    ['https://en.example.org/wiki/Ada_(name)', ['https://en.example.org/wiki/Ada_(name)']],
    ['[words](https://example.org/y) and', ['https://example.org/y']],
    ['**https://example.org/z**', ['https://example.org/z']],
    [
      'https://a.example/ https://b.example/ https://a.example/#again https://c.example/ https://d.example/',
      ['https://a.example/', 'https://b.example/', 'https://c.example/'],
    ],
    ['見て https://example.org/日本。', ['https://example.org/%E6%97%A5%E6%9C%AC']],
    ['HTTPS://EXAMPLE.org/A', ['https://example.org/A']],
    ['`https://example.org`', []],
    ['```\nhttps://example.org\n```', []],
    ['```\nhttps://example.org', []],
    ['||https://example.org||', []],
    ['<https://example.org>', []],
    ['ftp://example.org javascript:alert(1) mailto:a@b.c', []],
    ['https://user:secret@example.org/', []],
    ['xhttps://example.org', []],
    ['https://', []],
    ['nothing', []],
  ])('%j', (content, links) => {
    expect(findLinks(content, 3)).toEqual(links)
  })

  it('are found quickly in whatever is written', () => {
    for (const piece of ['https://', '||', '```', '`', '<http://', '(https://a', '[', '__']) {
      expect(Array.isArray(findLinks(piece.repeat(10_000 / piece.length), 3))).toBe(true)
    }
  })
})
