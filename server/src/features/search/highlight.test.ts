import { readHighlight } from '@parley/protocol/search'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { highlight } from './highlight.ts'
import { soughtOf } from './sought.ts'

const sought = (...texts: string[]) =>
  texts.flatMap((text) => {
    const isExact = text.startsWith('"')
    const isInside = text.startsWith('*')
    return soughtOf({ text: text.replace(/^["*]|"$/g, ''), isExact, isInside }) ?? []
  })

describe('what was found is marked', () => {
  it.each<[string, string[], string]>([
    ['High tide at noon', ['tide'], 'High <mark>tide</mark> at noon'],
    ['Two tides met', ['tide'], 'Two <mark>tides</mark> met'],
    ['We run daily', ['running'], 'We <mark>run</mark> daily'],
    ['Au CAFÉ noir', ['cafe'], 'Au <mark>CAFÉ</mark> noir'],
    ['Cafe\u0301!', ['café'], '<mark>Cafe\u0301</mark>!'],
    ['die Straße hier', ['strasse'], 'die <mark>Straße</mark> hier'],
    ['明日は東京タワー', ['東京'], '明日は<mark>東京</mark>タワー'],
    ['明日は東京タワー', ['東京タワー'], '明日は<mark>東京タワー</mark>'],
    ['ﾃﾞｻﾞｲﾝ', ['デザ'], '<mark>ﾃﾞｻﾞ</mark>ｲﾝ'],
    ['send an e-mail', ['email'], 'send an <mark>e-mail</mark>'],
    ['spring tide and tide', ['"spring tide"'], '<mark>spring tide</mark> and tide'],
    ['der Arzttermin', ['*termin'], 'der <mark>Arzttermin</mark>'],
    ['İstanbul', ['istanbul'], '<mark>İstanbul</mark>'],
    ['ok 👍🏽', ['👍'], 'ok <mark>👍🏽</mark>'],
    ['nothing', [], 'nothing'],
  ])('%s: %j', (content, texts, expected) => {
    expect(highlight(content, sought(...texts))).toBe(expected)
  })

  it('in an excerpt around the first of it', () => {
    const content = `${'before '.repeat(60)}needle ${'after '.repeat(60)}`
    const shown = highlight(content, sought('needle'))
    expect(shown).toMatch(/^…before .*<mark>needle<\/mark> after .*…$/)
    expect(shown.length).toBeLessThan(300)
  })
})

describe('everything else is escaped', () => {
  const hostile = [
    '<script>alert(1)</script> tide',
    '<mark>tide</mark> &lt;mark&gt;',
    `"><img src=x onerror='tide()'>`,
    '&amp;tide;&#60;b&#62;',
    '</mark><mark tide>',
    'tide\u2028<b>\u0000',
  ]
  it.each(hostile)('%s', (content) => {
    const shown = highlight(content, sought('tide', 'mark', 'script'))
    expect(shown.replace(/<\/?mark>/g, '')).not.toMatch(/[<>"']/)
    expect(shown.match(/<mark>/g)?.length).toBe(shown.match(/<\/mark>/g)?.length)
    expect(
      readHighlight(shown)
        .map(({ text }) => text)
        .join(''),
    ).toBe(content.replace(/\s+/gu, ' '))
  })

  it('whatever was written and looked for', () => {
    const piece = fc.oneof(
      fc.constantFrom('<mark>', '</mark>', '&', '&lt;', "'", '"', 'tide', 'Tide-', '東京', '👩‍💻', ' ', '\n', 'é'),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    )
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 80 }),
        fc.array(fc.constantFrom('tide', '東', 'mark', 'e', '👩‍💻')),
        (pieces, texts) => {
          const content = pieces.join('')
          const shown = highlight(content, sought(...texts))
          expect(shown.replace(/<\/?mark>/g, '')).not.toMatch(/[<>"']/)
          const text = readHighlight(shown)
            .map((part) => part.text)
            .join('')
          const told = text.replace(/^…|…$/g, '')
          expect(content.replace(/\s+/gu, ' ')).toContain(told)
        },
      ),
    )
  })
})
