import { describe, expect, it } from 'vitest'
import { readDays } from './days.ts'
import { readHighlight } from './hits.ts'
import { type QueryProblemReason, readQuery, type SearchQuery } from './query.ts'

const today = '2026-11-21'

function understood(typed: string): SearchQuery {
  const read = readQuery(typed, today)
  if ('problems' in read) throw new Error(JSON.stringify(read.problems))
  return read.query
}

const plain = (text: string) => ({ text, isExact: false, isInside: false })
const exact = (text: string) => ({ text, isExact: true, isInside: false })

describe('the text of a query', () => {
  it.each<[string, Partial<SearchQuery>]>([
    ['spring tide', { texts: [[plain('spring')], [plain('tide')]] }],
    ['"spring tide" low', { texts: [[exact('spring tide')], [plain('low')]] }],
    ['„Frühling“ “tide”', { texts: [[exact('Frühling')], [exact('tide')]] }],
    ['「東京」', { texts: [[exact('東京')]] }],
    ['"not closed', { texts: [[exact('not closed')]] }],
    ['tide -draft -"to do"', { texts: [[plain('tide')]], without: [plain('draft'), exact('to do')] }],
    ['tide OR ebb low', { texts: [[plain('tide'), plain('ebb')], [plain('low')]] }],
    ['a OR b OR c', { texts: [[plain('a'), plain('b'), plain('c')]] }],
    ['or', { texts: [[plain('or')]] }],
    ['*nation', { texts: [[{ text: 'nation', isExact: false, isInside: true }]] }],
    ['https://example.org/a', { texts: [[plain('https://example.org/a')]] }],
    ['todo:later at 12:30', { texts: [[plain('todo:later')], [plain('at')], [plain('12:30')]] }],
    ['-> --force', { texts: [[plain('->')], [plain('--force')]] }],
    ['e-mail', { texts: [[plain('e-mail')]] }],
    ['  ＡＢＣ　全角  ', { texts: [[plain('ＡＢＣ')], [plain('全角')]] }],
  ])('%s', (typed, expected) => {
    expect(understood(typed)).toEqual({ texts: [], without: [], filters: [], ...expected })
  })
})

describe('the filters of a query', () => {
  it.each<[string, object]>([
    ['from:ada', { is: 'from', whom: 'ada' }],
    ['FROM:@Ada', { is: 'from', whom: 'Ada' }],
    ['-from:me', { is: 'from', whom: 'me', isWithout: true }],
    ['to:ada', { is: 'mentions', whom: 'ada' }],
    ['mentions:me', { is: 'mentions', whom: 'me' }],
    ['in:"north pier"', { is: 'in', room: 'north pier' }],
    ['has:links', { is: 'has', what: 'link' }],
    ['has:image', { is: 'has', what: 'image' }],
    ['-is:edited', { is: 'is', what: 'edited', isWithout: true }],
    ['before:2026-03-01', { is: 'during', from: null, until: '2026-03-01' }],
    ['after:2026-03-01', { is: 'during', from: '2026-03-02', until: null }],
    ['on:2026-02', { is: 'during', from: '2026-02-01', until: '2026-03-01' }],
    ['during:yesterday', { is: 'during', from: '2026-11-20', until: '2026-11-21' }],
  ])('%s', (typed, expected) => {
    const { filters, texts } = understood(typed)
    expect(texts).toEqual([])
    expect(filters).toEqual([{ isWithout: false, at: { from: 0, to: typed.length }, ...expected }])
  })
})

describe('what is not understood is named with its place', () => {
  it.each<[string, QueryProblemReason, number, number, string]>([
    ['   ', 'nothing', 0, 3, ''],
    ['tide from:', 'no_value', 5, 10, 'from:'],
    ['has:money', 'unknown_has', 0, 9, 'money'],
    ['x is:blue', 'unknown_is', 2, 9, 'blue'],
    ['before:someday', 'bad_day', 0, 14, 'someday'],
    ['on:2026-02-30', 'bad_day', 0, 13, '2026-02-30'],
    ['OR tide', 'lonely_or', 0, 2, 'OR'],
    ['tide OR', 'lonely_or', 5, 7, 'OR'],
    ['tide OR from:ada', 'lonely_or', 5, 7, 'OR'],
    ['*ab', 'too_short_inside', 0, 3, '*ab'],
    ['x'.repeat(501), 'too_long', 0, 501, ''],
    ['x '.repeat(25), 'too_many', 0, 50, ''],
  ])('%s', (typed, reason, from, to, about) => {
    expect(readQuery(typed, today)).toEqual({ problems: [{ reason, at: { from, to }, about }] })
  })

  it('all at once', () => {
    const read = readQuery('has:a is:b before:c', today)
    expect('problems' in read && read.problems.map(({ reason }) => reason)).toEqual([
      'unknown_has',
      'unknown_is',
      'bad_day',
    ])
  })
})

describe('days', () => {
  it.each<[string, string, string]>([
    ['2026-12-31', '2026-12-31', '2027-01-01'],
    ['2026-12', '2026-12-01', '2027-01-01'],
    ['2024', '2024-01-01', '2025-01-01'],
    ['today', '2026-11-21', '2026-11-22'],
    ['7d', '2026-11-14', '2026-11-15'],
    ['2w', '2026-11-07', '2026-11-08'],
    ['1y', '2025-11-21', '2025-11-22'],
  ])('%s', (word, from, until) => {
    expect(readDays(word, today)).toEqual({ from, until })
  })

  it.each(['', 'soon', '2026-13', '2026-00', '2026-2-31', '0001', '9999y', '20261121', '-1d'])('not %s', (word) => {
    expect(readDays(word, today)).toBeNull()
  })
})

it('a highlight comes apart into what was found and what was not, with nothing left escaped', () => {
  expect(readHighlight('…a &lt;mark&gt; <mark>x &amp;lt; y</mark>&quot;&#39;')).toEqual([
    { text: '…a <mark> ', isHit: false, from: 0 },
    { text: 'x &lt; y', isHit: true, from: 10 },
    { text: `"'`, isHit: false, from: 18 },
  ])
})
