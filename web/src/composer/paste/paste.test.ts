import { describe, expect, it } from 'vitest'
import { written } from '../text/marked.ts'
import { decidePaste } from './decide-paste.ts'
import { htmlToMarkdown } from './html-to-markdown.ts'
import { looksLikeCode } from './looks-like-code.ts'

describe('what was copied from a page', () => {
  it.each([
    ['<p>one <b>two</b> <em>three</em></p>', 'one **two** *three*'],
    ['<p>one</p><p>two<br>three</p>', 'one\n\ntwo\nthree'],
    ['<div>one</div><div>two</div>', 'one\ntwo'],
    ['<b>bold </b>and not', '**bold** and not'],
    ['<s>gone</s> <u>line</u> <code>a &lt; b</code>', '~~gone~~ <u>line</u> `a < b`'],
    ['<a href="https://a.example/x">here</a>', '[here](https://a.example/x)'],
    ['<a href="https://a.example/">https://a.example/</a>', 'https://a.example/'],
    ['<a href="javascript:alert(1)">here</a>', 'here'],
    ['<ul><li>one<li>two<ul><li>deep</li></ul></ul>', '- one\n- two\n  - deep'],
    ['<ol start="3"><li>one</li><li>two</li></ol>', '3. one\n4. two'],
    ['<blockquote><p>said</p><p>more</p></blockquote>after', '> said\n>\n> more\n\nafter'],
    ['<pre><code>let a\n  b</code></pre>', '```\nlet a\n  b\n```'],
    ['<h2>Title</h2><p>text</p>', '**Title**\n\ntext'],
    [
      '<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>x|y</td></tr></table>',
      '| a | b |\n| --- | --- |\n| 1 | x\\|y |',
    ],
    ['<b style="font-weight:normal"><span style="font-weight:700">x</span> y</b>', '**x** y'],
    ['<span style="font-style:italic">x</span>', '*x*'],
    ['2 * 3 and snake_case and _this_', '2 \\* 3 and snake_case and \\_this\\_'],
    ['<p># no heading</p><p>1. no list</p>', '\\# no heading\n\n1\\. no list'],
    ['<script>alert("<b>x</b>")</script><style>p{}</style>text<!-- <b>no</b> -->', 'text'],
    ['<img src=x onerror="alert(1)" alt="a cat">', 'a cat'],
    ['&amp;&#65;&#x42;&nbsp;&hellip;&unknown;', '&AB …&unknown;'],
    ['<constructor>a</constructor> &valueOf;', 'a &valueOf;'],
    ['<html><body><!--StartFragment--><i>x</i><!--EndFragment--></body></html>', '*x*'],
    ['a < b and c > d', 'a < b and c > d'],
    ['<p>un<closed <b>bold', 'unbold'],
    ['', ''],
  ])('%j is written %j', (html, markdown) => {
    expect(htmlToMarkdown(html)).toBe(markdown)
  })
})

describe('code', () => {
  it.each([
    ['function a() {\n  return 1\n}', true],
    ['def a():\n    return 1', true],
    ['const a = 1;\nconst b = 2;\nrun(a, b);', true],
    ['<ul>\n  <li>one</li>\n</ul>', true],
    ['Dear all,\n\nthe lamp is broken.\nSee you tomorrow.', false],
    ['- one\n  - two\n- three', false],
    ['1. one\n2. two', false],
    ['one line;', false],
    ['Roses are red,\n  violets are blue,\n  sugar is sweet', false],
  ])('%j: %j', (text, is) => {
    expect(looksLikeCode(text)).toBe(is)
  })
})

describe('pasting', () => {
  const nothing = { plain: '', html: '', editor: '' }
  const code = 'if (a) {\n  b()\n}'
  const ofEditor = (...lines: readonly string[]) =>
    `<meta charset='utf-8'><div style="color: #d4d4d4;font-family: Menlo, Monaco, 'Courier New', monospace;font-size: 12px;white-space: pre;">${lines.map((line) => `<div><span style="color: #569cd6;">${line}</span></div>`).join('')}</div>`
  it.each([
    ['words', { plain: 'words' }, '¦', { is: 'plain' }],
    ['an address over words', { plain: 'https://a.example' }, '«this»', { is: 'link' }],
    ['what is formatted', { plain: 'a b', html: '<b>a</b> b' }, '¦', { is: 'better', better: '**a** b' }],
    ['what is not', { plain: 'a b', html: '<span>a b</span>' }, '¦', { is: 'plain' }],
    ['code', { plain: code }, 'so¦', { is: 'better', better: `\n\`\`\`\n${code}\n\`\`\`` }],
    [
      'code of an editor',
      { plain: 'a\nb', html: '<div>a</div>', editor: '{"mode":"rust"}' },
      '¦',
      { is: 'better', better: '```rust\na\nb\n```' },
    ],
    [
      'code of an editor that does not say what it is',
      { plain: 'go on\r\nand on', html: ofEditor('go on', 'and on') },
      '¦',
      { is: 'better', better: '```\ngo on\nand on\n```' },
    ],
    [
      'code between the marks of a system',
      { plain: 'a\nb', html: `<html><body><!--StartFragment-->${ofEditor('a', 'b')}<!--EndFragment--></body></html>` },
      '¦',
      { is: 'better', better: '```\na\nb\n```' },
    ],
    [
      'code in a language with a long name',
      { plain: 'a\nb', html: ofEditor('a', 'b'), editor: '{"version":1,"mode":"typescriptreact"}' },
      '¦',
      { is: 'better', better: '```tsx\na\nb\n```' },
    ],
    ['a line of an editor', { plain: 'a **b**\n', html: ofEditor('a **b**') }, '¦', { is: 'plain' }],
    [
      'prose of an editor',
      { plain: '- a\n- b', html: ofEditor('- a', '- b'), editor: '{"mode":"markdown"}' },
      '¦',
      { is: 'plain' },
    ],
    [
      'letters of one width in a sentence',
      { plain: 'so\na b', html: `so<br><span style="font-family: monospace; white-space: pre">a</span> <b>b</b>` },
      '¦',
      { is: 'better', better: 'so\na **b**' },
    ],
    [
      'a letter that is only broken where it was',
      { plain: 'a\nb', html: '<div style="font-family: Arial; white-space: pre"><b>a</b><br>b</div>' },
      '¦',
      { is: 'better', better: '**a**\nb' },
    ],
    ['a word of an editor', { plain: 'name', html: '<b>name</b>', editor: '{"mode":"rust"}' }, '¦', { is: 'plain' }],
    ['code into code', { plain: code }, '```\n¦', { is: 'plain' }],
  ] as const)('%s', (_, pasted, into, decision) => {
    expect(decidePaste({ ...nothing, ...pasted }, written(into))).toMatchObject(decision)
  })

  it('finds its end with whatever is given to it', () => {
    const hostile = `<div ${'a '.repeat(50_000)}${'<b>'.repeat(2_000)}${'<'.repeat(20_000)}`
    expect(typeof htmlToMarkdown(hostile)).toBe('string')
  })
})
