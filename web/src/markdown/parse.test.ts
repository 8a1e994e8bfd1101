import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseMarkdown } from './parse.ts'
import { plainText } from './plain-text.ts'
import type { Block, Inline } from './tree.ts'

/** A text as one line that can be read in a table. */
function show(node: Block | Inline): string {
  switch (node.is) {
    case 'text':
      return node.text
    case 'break':
      return '⏎'
    case 'mention':
      return `@(${node.name})`
    case 'room':
      return `#(${node.slug})`
    case 'link':
      return `(${showAll(node.parts)} → ${node.address})`
    case 'code':
      return 'language' in node ? `code ${node.language} {${node.text}}` : `code(${node.text})`
    case 'heading':
      return `h${node.level}(${showAll(node.parts)})`
    case 'quote':
      return `quote{${node.blocks.map(show).join('; ')}}`
    case 'list': {
      const marks = { null: '', true: '☑', false: '☐' }
      const items = node.items.map((item) => marks[`${item.isDone}`] + item.blocks.map(show).join('; '))
      return `${node.start ?? '•'}[${items.join(' | ')}]`
    }
    case 'table':
      return [node.head, ...node.rows].map((row) => row.map(showAll).join(' | ')).join(' / ') + ` ${node.aligns.join()}`
    case 'rule':
      return '---'
    case 'paragraph':
      return showAll(node.parts)
    default:
      return `${node.is}(${showAll(node.parts)})`
  }
}

function showAll(nodes: readonly Inline[]): string {
  return nodes.map(show).join('')
}

function read(text: string): string {
  return parseMarkdown(text).map(show).join('\n')
}

describe('within a line', () => {
  it.each([
    ['**bold** *it* _em_ __st__ ~~no~~', 'strong(bold) emphasis(it) emphasis(em) strong(st) strike(no)'],
    ['***both*** *a **b** c*', 'emphasis(strong(both)) emphasis(a strong(b) c)'],
    ['<u>un *a*</u> and </u> <u>', 'underline(un emphasis(a)) and </u> <u>'],
    ['||a **b**|| but a || b', 'spoiler(a strong(b)) but a || b'],
    ['snake_case_x, 2*3*4, a ** b, * c', 'snake_case_x, 2*3*4, a ** b, * c'],
    ['これは**強調。**テスト', 'これはstrong(強調。)テスト'],
    ['`a*b*` ``x ` y`` ` open', 'code(a*b*) code(x ` y) ` open'],
    ['```one line``` too', 'code(one line) too'],
    ['\\*not\\* and ¯\\_(ツ)_/¯', '*not* and ¯\\_(ツ)_/¯'],
    ['*a _b* c_ **d', 'emphasis(a _b) c_ **d'],
    ['a\nb', 'a⏎b'],
  ])('%j', (text, shown) => expect(read(text)).toBe(shown))
})

describe('links', () => {
  it.each([
    ['[t](https://a.b/c_(d)) [t]( <https://a.b> "title" )', '(t → https://a.b/c_(d)) (t → https://a.b)'],
    ['[r](/r/general) [m](mailto:a@b.c)', '(r → /r/general) (m → mailto:a@b.c)'],
    [
      '[x](javascript:alert(1)) [x](//evil.example) [x](/api/v1)',
      '[x](javascript:alert(1)) [x](//evil.example) [x](/api/v1)',
    ],
    ['![i](https://x.y/z.png)', '!(i → https://x.y/z.png)'],
    [
      'https://a.b/c_d_e(f). (https://q.w/e)',
      '(https://a.b/c_d_e(f) → https://a.b/c_d_e(f)). ((https://q.w/e → https://q.w/e))',
    ],
    ['www.a.org, x@a.org! readme.md', '(www.a.org → https://www.a.org), (x@a.org → mailto:x@a.org)! readme.md'],
    [
      '**https://a.b/c**, ||https://a.b||',
      'strong((https://a.b/c → https://a.b/c)), spoiler((https://a.b → https://a.b))',
    ],
    ['<https://a.b> <b>', '(https://a.b → https://a.b) <b>'],
    ['[https://a.b](https://a.b) [@bert #x](https://a.b)', '(https://a.b → https://a.b) (@bert #x → https://a.b)'],
    ['[a [b](https://b.c) c](https://d.e)', '[a (b → https://b.c) c]((https://d.e → https://d.e))'],
    ['https://ja.org/です。次', '(https://ja.org/です → https://ja.org/です)。次'],
    ['`https://a.b`', 'code(https://a.b)'],
  ])('%j', (text, shown) => expect(read(text)).toBe(shown))
})

describe('names', () => {
  it.each([
    ['@bert, @anna.b. (@carl)', '@(bert), @(anna.b.) (@(carl))'],
    ['你好@bert，', '你好@(bert)，'],
    ['a@bert @@bert @ab', 'a@bert @@bert @ab'],
    ['#general, #a-b, x#y, #', '#(general), #(a-b), x#y, #'],
    ['**@a_b_c** **#room**', 'strong(@(a_b_c)) strong(#(room))'],
  ])('%j', (text, shown) => expect(read(text)).toBe(shown))
})

describe('lines', () => {
  it.each([
    ['# Head\n## two ##\ntext\n#no', 'h1(Head)\nh2(two)\ntext⏎#(no)'],
    ['> q1\n> > q2\nafter', 'quote{q1; quote{q2}}\nafter'],
    ['- a\n- b\n  - c\n    - d\nthanks', '•[a | b; •[c; •[d]]]\nthanks'],
    ['- [x] done\n- [ ] todo', '•[☑done | ☐todo]'],
    ['1. a\n2. b\n\n   more\n\n3. c', '1[a | b; more | c]'],
    ['3) a\n- b', '3[a]\n•[b]'],
    ['-\n1.\n1986. was good', '-⏎1.⏎1986. was good'],
    ['---\n***\n___', '---\n---\n___'],
    ['```ts x\na\n\n b\n```\nafter', 'code ts {a\n\n b}\nafter'],
    ['~~~\nopen', 'code  {open}'],
    ['text\n```\nx\n```', 'text\ncode  {x}'],
    ['| a | b |\n|---|:-:|\n| 1 |\n| 2 | x\\|y | 3 |\nend', 'a | b / 1 |  / 2 | x|y ,center\nend'],
    ['a | b\nc | d', 'a | b⏎c | d'],
    ['a\n\n\nb', 'a\nb'],
  ])('%j', (text, shown) => expect(read(text)).toBe(shown))

  it('what is nested deeper than anybody means it stays as it was written', () => {
    expect(read('>'.repeat(12) + ' x')).toBe('quote{'.repeat(8) + '>>>> x' + '}'.repeat(8))
  })
})

describe('a text of any kind', () => {
  const signs = [
    'ab',
    '**',
    '*',
    '_',
    ' ',
    '\n',
    '> ',
    '- ',
    '||',
    '~',
    '`',
    '1. ',
    '# ',
    '|',
    '(',
    ')',
    '[',
    ']',
    '<u>',
    'é',
    '海',
  ]
  const text = fc.array(fc.constantFrom(...signs), { maxLength: 60 }).map((parts) => parts.join(''))
  const letters = (words: string) => words.replaceAll(/<\/?u>|[^\p{L}]/gu, '')

  it('loses none of its letters', () => {
    fc.assert(
      // What follows the beginning of a block of code on its line, in a list or a quote too, is the name of its language.
      fc.property(text, (content) => {
        if (!/^(?:[ >]|- |1\. )*(?:```|~~~)/m.test(content))
          expect(letters(plainText(parseMarkdown(content)))).toBe(letters(content))
      }),
      { numRuns: 2_000 },
    )
  })
})
