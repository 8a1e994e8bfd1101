import { describe, expect, it } from 'vitest'
import { lookInside, namesIn, readAsked, withoutFilters, withoutSpan } from './asked.ts'
import { dayOf } from '../time/days.ts'
import { beginFilter, complete, completingAt } from './completing.ts'
import { findSome } from './searching.ts'

describe('the value of a filter is completed', () => {
  it.each<[string, object | null]>([
    ['from:|', { key: 'from', partial: '', from: 5, to: 5 }],
    ['tide from:a|', { key: 'from', partial: 'a', from: 10, to: 11 }],
    ['-from:a|', { key: 'from', partial: 'a', from: 6, to: 7 }],
    ['in:"north p|ier" x', { key: 'in', partial: 'north p', from: 3, to: 15 }],
    ['before:20|26', { key: 'day', partial: '20', from: 7, to: 11 }],
    ['TO:|', { key: 'mentions', partial: '', from: 3, to: 3 }],
    ['from:ada |', null],
    ['tide|', null],
    ['https:|', null],
    ['constructor:|', null],
  ])('in %s', (marked, expected) => {
    const caret = marked.indexOf('|')
    expect(completingAt(marked.replace('|', ''), caret)).toEqual(expected)
  })

  it('in its place, quoted where it has to be, with the caret behind it', () => {
    const text = 'in:no tide'
    const completing = completingAt(text, 5)
    if (completing === null) throw new Error('nothing to complete')
    expect(complete(text, completing, 'north pier')).toEqual({ text: 'in:"north pier" tide', caret: 16 })
    expect(complete(text, completing, 'pier')).toEqual({ text: 'in:pier tide', caret: 8 })
  })

  it('in quotes that the name does not have', () => {
    const written = ['pier', '"the" pier', '«the» "pier"', '「x'].map(
      (value) => complete('in:', { key: 'in', partial: '', from: 3, to: 3 }, value).text,
    )
    expect(written).toEqual(['in:pier ', 'in:«"the" pier» ', 'in:「«the» "pier"」 ', 'in:"「x" '])
    expect(written.map((text) => readAsked(text, '2026-11-21').filters[0])).toMatchObject([
      { room: 'pier' },
      { room: '"the" pier' },
      { room: '«the» "pier"' },
      { room: '「x' },
    ])
  })

  it('after it was begun', () => {
    expect([beginFilter('', 'from'), beginFilter('tide ', 'from')]).toEqual(['from:', 'tide from:'])
  })
})

describe('what is asked', () => {
  it('is known by its filters, each of which can be taken out', () => {
    const text = 'low from:ada tide -has:link'
    const { filters, problems } = readAsked(text, '2026-11-21')
    expect([filters.map(({ is }) => is), problems]).toEqual([['from', 'has'], []])
    const [first, last] = filters.map(({ at }) => withoutSpan(text, at))
    expect([first, last]).toEqual(['low tide -has:link', 'low from:ada tide'])
  })

  it('can be asked without any filter', () => {
    const text = 'low from:ada tide -has:link in:"north pier"'
    expect(withoutFilters(text, readAsked(text, '2026-11-21').filters)).toBe('low tide')
  })

  it.each([
    ['ada', 'ada'],
    ['north pier from:ada -x', 'north pier'],
    ['"north pier" *dock', 'north pier dock'],
    ['ada OR ben', ''],
    ['from:ada', ''],
    ['has:wings ada', ''],
    ['', ''],
  ])('%s can be the name %s', (text, name) => {
    expect(namesIn(text, '2026-11-21')).toBe(name)
  })

  it('may be nothing yet, or not be understood', () => {
    expect(readAsked('  ', '2026-11-21')).toEqual({ isEmpty: true, filters: [], problems: [] })
    expect(readAsked('has:wings', '2026-11-21').problems).toMatchObject([{ reason: 'unknown_has' }])
  })

  it.each([
    ['termin', '*termin'],
    ['from:ada termin -x "as it is" ab', 'from:ada *termin -x "as it is" ab'],
    ['*termin', null],
    ['from:ada', null],
  ])('%s can be looked for inside of words as %s', (text, widened) => {
    expect(lookInside(text)).toBe(widened)
  })

  it('has the days of who asks', () => {
    const noon = new Date(2026, 10, 21, 12).getTime()
    expect(dayOf(noon)).toBe('2026-11-21')
  })
})

describe('pages without anything', () => {
  const page = (nextCursor: string | null) => ({ items: [], nextCursor })
  const signal = new AbortController().signal

  it('are passed over until there is something or nothing more', async () => {
    const asked: (string | undefined)[] = []
    const found = await findSome(
      async ({ cursor }) => {
        asked.push(cursor)
        return page(asked.length < 3 ? `${asked.length}` : null)
      },
      { q: 'x', utcOffset: 0 },
      signal,
    )
    expect([asked, found]).toEqual([[undefined, '1', '2'], page(null)])
  })

  it('are not asked for without end', async () => {
    let asked = 0
    const found = await findSome(async () => page(`${(asked += 1)}`), { q: 'x', utcOffset: 0 }, signal)
    expect([asked, found.nextCursor]).toEqual([6, '6'])
  })
})
