import { setImmediate as othersTurn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { readPage } from './read-page.ts'

const read = (html: string | Buffer, type = 'text/html') => readPage(Buffer.from(html), type)

describe('what a page says of itself', () => {
  it('is read from its best source', async () => {
    const html = `<!doctype html><html><head><title>Old</title>
      <meta name="description" content="plain">
      <meta property='og:title' content='The &amp; title &#8212; &#x1F600;'><META CONTENT=quoted PROPERTY=og:site_name>
      <meta property="og:description" content="one
      two"><meta property="og:image" content="/a.png">`
    expect(await read(html)).toEqual({
      title: 'The & title — 😀',
      description: 'one two',
      site: 'quoted',
      image: '/a.png',
    })
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
    ['a sign that every object has', '<title>&valueOf;&toString;</title>', '&valueOf;&toString;'],
  ])('%s', async (_what, html, title) => {
    expect((await read(html)).title).toBe(title)
  })

  it('is cut where it is long', async () => {
    const { title } = await read(`<title>${'😀'.repeat(500)}</title>`)
    expect([...(title ?? '')]).toHaveLength(200)
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
  ])('is read in the characters it is written in, said %s', async (_how, bytes, type) => {
    expect((await readPage(bytes, type)).title).toBe('grüße')
  })

  it.each([
    '<meta ',
    '<meta content="',
    '<title',
    '<!--',
    '<script>',
    '<svg',
    '&',
    '<meta a=b ',
    "<meta '",
    '<metacharset',
    `<meta ${'a'.repeat(4_000)}>`,
    `<meta ${'a= '.repeat(1_300)}>`,
  ])('is read to its end, made of nothing but %.12s', async (piece) => {
    expect((await read(piece.repeat((512 * 1024) / piece.length))).image).toBeNull()
  })

  it('holds nobody up who has something to do meanwhile', async () => {
    let isRead = false
    const reading = read(`<meta ${'a= '.repeat(1_300)}>`.repeat(130)).then(() => (isRead = true))
    for (let turn = 1; turn <= 10; turn += 1) {
      await othersTurn()
      expect(isRead).toBe(false)
    }
    await reading
  })
})
