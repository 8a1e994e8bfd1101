import { describe, expect, it } from 'vitest'
import { type Candidate, foldName, rankCandidates, scoreName } from './rank.ts'

const candidate = (title: string, facts: Partial<Candidate> = {}): Candidate => ({
  key: title,
  title,
  also: '',
  waits: 0,
  visit: null,
  isOffered: true,
  ...facts,
})
const titles = (all: readonly Candidate[], query: string) =>
  rankCandidates(all, query, { most: 10, least: 1 }).map(({ title }) => title)

describe('what is typed and what is named', () => {
  it.each([
    ['pier', 'Pier', '', 100],
    ['pi', 'Pier', '', 90],
    ['north', 'Pier north', '', 80],
    ['ada', 'Countess', 'ada', 70],
    ['no pi', 'Pier north', '', 65],
    ['ier', 'Pier', '', 60],
    ['pn', 'Pier north', '', 62],
    ['pnt', 'Pier north', '', 20],
    ['ecl', 'Éclair', '', 90],
    ['dev ops', 'dev-ops', '', 100],
    ['#pier', 'Pier', '', 100],
    ['قارب', 'قارب صغير', '', 90],
    ['x', 'Pier', '', 0],
    ['rp', 'Pier', '', 0],
  ])('%j and %j score', (query, title, also, score) => {
    expect(scoreName(foldName(query), foldName(title), foldName(also))).toBe(score)
  })
})

describe('ranking', () => {
  it('puts the better name first, whatever waits elsewhere', () => {
    expect(titles([candidate('North pier', { waits: 2, visit: 0 }), candidate('Pier')], 'pier')).toEqual([
      'Pier',
      'North pier',
    ])
  })

  it('puts what waits first among equals, then the last places, then by name', () => {
    const all = [
      candidate('pier c'),
      candidate('pier b'),
      candidate('pier d', { visit: 1 }),
      candidate('pier e', { visit: 0 }),
      candidate('pier f', { waits: 1 }),
      candidate('pier g', { waits: 2 }),
    ]
    expect(titles(all, 'pier')).toEqual(['pier g', 'pier f', 'pier e', 'pier d', 'pier b', 'pier c'])
  })

  it('offers without a query what waits and where one was, and no commands', () => {
    const all = [
      candidate('a', { visit: 0 }),
      candidate('b', { waits: 1 }),
      candidate('settings', { isOffered: false }),
    ]
    expect(titles(all, ' ')).toEqual(['b', 'a'])
    expect(titles(all, 'set')).toEqual(['settings'])
  })

  it('takes only what answers as well as is wanted', () => {
    const all = [candidate('tidewater'), candidate('the inner docks are empty')]
    const found = rankCandidates(all, 'tide', { most: 10, least: 60 })
    expect([titles(all, 'tide').length, found.map(({ title }) => title)]).toEqual([2, ['tidewater']])
  })

  it('finds by plain letters what the server does', () => {
    const all = [candidate('Straße'), candidate('Søren Łukasz'), candidate('リンゴ')]
    expect(['strasse', 'soren', 'lukasz', 'りんご'].map((query) => titles(all, query))).toEqual([
      ['Straße'],
      ['Søren Łukasz'],
      ['Søren Łukasz'],
      ['リンゴ'],
    ])
  })

  it('shows no more than asked for', () => {
    expect(
      rankCandidates(
        ['a1', 'a2', 'a3'].map((title) => candidate(title)),
        'a',
        { most: 2, least: 1 },
      ),
    ).toHaveLength(2)
  })
})
