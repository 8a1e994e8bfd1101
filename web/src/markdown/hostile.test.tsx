import { createCell } from '@parley/sdk'
import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { MeContext, PageContext } from '../app/page-context.ts'
import { ada } from '../people/sample-person.ts'
import type { Page } from '../page.ts'
import { en } from '../words/en.ts'
import { hostileTexts } from './hostile-corpus.ts'
import { MarkdownText } from './markdown-text.tsx'
import { createOpenings } from './openings.ts'
import { SurroundingsContext } from './surroundings.ts'

const nobody = createCell(null)

/** As much of a page as a text looks at. */
const page = {
  client: { store: { rooms: createCell([]), person: () => nobody } },
  people: { meet: () => {} },
  catalogue: createCell({ lang: 'en', dir: 'ltr', words: en }),
  origin: 'https://parley.example',
} as unknown as Page

const opened = { opened: createCell({ has: () => true } as unknown as ReadonlySet<string>), open() {}, close() {} }

function markupOf(content: string, openings = createOpenings()): string {
  const surroundings = { id: 'm', mentions: ['bert'], mentionsRoom: 'room', openings } as const
  return renderToStaticMarkup(
    <PageContext value={page}>
      <MeContext value={ada}>
        <SurroundingsContext value={surroundings}>
          <MarkdownText content={content} source={{}} tail={null} />
        </SurroundingsContext>
      </MeContext>
    </PageContext>,
  )
}

const elements = new Set(
  'div p br strong em u s code pre span bdi a button blockquote ul ol li hr table thead tbody tr th td svg path rect'.split(
    ' ',
  ),
)
const attributes = new Set(
  (
    'class dir data-emoji data-heading data-task data-closed data-own start href rel target title type role tabindex ' +
    'aria-label aria-hidden aria-expanded aria-live inert scope xmlns width height viewBox fill stroke stroke-width ' +
    'stroke-linecap stroke-linejoin d x y rx ry focusable'
  ).split(' '),
)
const tag = /<(\/?)([a-zA-Z][^\s/>]*)((?:\s+[^\s=>]+(?:="[^"]*")?)*)\s*\/?>/g

/** Everything in the markup that nobody allowed. */
function foreignIn(markup: string): string[] {
  const found: string[] = []
  const rest = markup.replace(tag, (_whole, _slash: string, name: string, inside: string) => {
    if (!elements.has(name)) found.push(`<${name}>`)
    for (const [, attribute = '', value = ''] of inside.matchAll(/\s+([^\s=>]+)(?:="([^"]*)")?/g)) {
      if (!attributes.has(attribute)) found.push(`${attribute} of <${name}>`)
      if (attribute === 'href' && !/^(?:https?:\/\/|mailto:|\/r\/)/i.test(value)) found.push(`href ${value}`)
      if (attribute === 'rel' && value !== 'noopener noreferrer nofollow') found.push(`rel ${value}`)
    }
    return ''
  })
  if (/[<>]/.test(rest)) found.push(`loose: ${rest}`)
  return found
}

describe('a text that tries to be more', () => {
  it('is a large corpus', () => expect(new Set(hostileTexts).size).toBeGreaterThan(500))

  it('stays text, closed and opened', () => {
    const closed = hostileTexts.filter((text) => text.includes('||')).map((text) => markupOf(text))
    const broken = [...closed, ...hostileTexts.map((text) => markupOf(text, opened))].flatMap(foreignIn)
    expect(broken).toEqual([])
  }, 20_000)

  it('stays text however its parts are mixed', () => {
    const part = fc.oneof(
      fc.constantFrom(...hostileTexts),
      fc.constantFrom(
        '**',
        '*',
        '_',
        '~~',
        '||',
        '`',
        '```',
        '[',
        '](',
        ')',
        '<u>',
        '</u>',
        '\n',
        '\n> ',
        '\n- ',
        '|',
        '\\',
        '@',
        '#',
        ' ',
        'https://a.b',
      ),
      fc.string({ unit: 'binary', maxLength: 12 }),
    )
    const text = fc.array(part, { minLength: 1, maxLength: 8 }).map((parts) => parts.join('').slice(0, 10_000))
    fc.assert(
      fc.property(text, (content) => {
        expect(foreignIn(markupOf(content, opened))).toEqual([])
      }),
      { numRuns: 120 },
    )
  }, 20_000)

  it('is told apart from text that was let through', () => {
    expect(foreignIn('<p><script>x</script></p><a href="javascript:x" onclick="y">z</a>')).toEqual([
      '<script>',
      '<script>',
      'href javascript:x',
      'onclick of <a>',
    ])
  })
})
