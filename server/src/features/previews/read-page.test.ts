import { describe, expect, it } from 'vitest'
import { readPage } from './read-page.ts'

const read = (html: string | Buffer, type = 'text/html') => readPage(Buffer.from(html), type)

describe('what a page says of itself', () => {
  it('is read from its best source', () => {
    const html = `<!doctype html><html><head><title>Old</title>
      <meta name="description" content="plain">
      <meta property='og:title' content='The &amp; title &#8212; &#x1F600;'><META CONTENT=quoted PROPERTY=og:site_name>
      <meta property="og:description" content="one
      two"><meta property="og:image" content="/a.png">`
    expect(read(html)).toEqual({ title: 'The & title — 😀', description: 'one two', site: 'quoted', image: '/a.png' })
  })

  it.each<[string, string | Buffer, string | null]>([
    ['a title alone', '<title>Only <b>this</b></title>', 'Only'],
    ['the first of two', '<title>first</title><title>second</title>', 'first'],
    ['an empty one passed over', '<meta property="og:title" content=" "><title>full</title>', 'full'],
    ['nothing', '<p>hello', null],
    ['nothing in a comment', '<!-- <title>hidden</title> --><title>seen</title>', 'seen'],
    ['nothing in a script', '<script>"<title>fake</title>"</script><title>real</title>', 'real'],
    ['nothing in a picture', '<svg><title>drawing</title></svg><title>page</title>', 'page'],
    ['a title never closed', '<title>open', 'open'],
    ['signs of another direction', '<title>ab\u202Ecd\u2066ef</title>', 'abcdef'],
    [
      'markup as text',
      '<meta property="og:title" content="&lt;img src=x onerror=alert(1)&gt;">',
      '<img src=x onerror=alert(1)>',
    ],
    ['a sign that is none', '<title>&#0;&#xd800;&#x110000;&nosuch;x</title>', '&nosuch;x'],
  ])('%s', (_what, html, title) => {
    expect(read(html).title).toBe(title)
  })

  it('is cut where it is long', () => {
    expect([...(read(`<title>${'😀'.repeat(500)}</title>`).title ?? '')]).toHaveLength(200)
  })

  it.each([
    ['by its answer', Buffer.from('<title>gr\xfc\xdfe</title>', 'latin1'), 'text/html; charset=ISO-8859-1'],
    ['by itself', Buffer.from('<meta charset="windows-1252"><title>gr\xfc\xdfe</title>', 'latin1'), 'text/html'],
    [
      'by the old way',
      Buffer.from(
        '<meta http-equiv="Content-Type" content="text/html; charset=latin1"><title>gr\xfc\xdfe</title>',
        'latin1',
      ),
      'text/html',
    ],
    ['in no known way', Buffer.from('<title>grüße</title>'), 'text/html; charset=nonsense'],
  ])('is read in the characters it is written in, said %s', (_how, bytes, type) => {
    expect(readPage(bytes, type).title).toBe('grüße')
  })

  it('is read quickly, whatever it is', () => {
    for (const piece of [
      '<meta ',
      '<meta content="',
      '<title',
      '<!--',
      '<script>',
      '<svg',
      '&',
      '<meta a=b ',
      "<meta '",
    ]) {
      expect(read(piece.repeat((512 * 1024) / piece.length)).image).toBeNull()
    }
  })
})
