import { describe, expect, it } from 'vitest'
import { type Candidate, rank } from './rank.ts'

const person = (item: string, names: readonly string[], group = 0, recency?: number): Candidate<string> => ({
  item,
  names,
  group,
  ...(recency !== undefined && { recency }),
})

const crew = [
  person('ada', ['ada', 'Ada Lovelace']),
  person('adam', ['adam', 'Adam Smith'], 0, 3),
  person('zoe', ['zoe', 'Zoë Adair'], 0, 0),
  person('jose', ['pepe', 'José Núñez'], 0, 1),
  person('amal', ['amal', 'أمل حداد']),
  person('canada', ['canada', 'Canada Goose']),
  person('adele', ['adele', 'Adele'], 1, 0),
  person('soren', ['skipper', 'Søren Weiß']),
]

describe('ranking', () => {
  it.each([
    ['a whole name first, then recent, then others, then parts of words', 'ada', ['ada', 'zoe', 'adam', 'canada']],
    ['who is nearer before who was seen last', 'ade', ['adele']],
    ['by any word', 'love', ['ada']],
    ['without accents', 'nunez', ['jose']],
    ['with accents where there are none', 'ádàm', ['adam']],
    ['without case', 'ZOE', ['zoe']],
    ['in any script', 'حداد', ['amal']],
    ['over two words', 'ada lo', ['ada']],
    ['letters that have no plain form, as a search on the server does', 'soren weiss', ['soren']],
    ['by a part', 'oos', ['canada']],
    ['nobody', 'xyz', []],
  ])('finds %s', (_, query, found) => {
    expect(rank(query, crew, 10)).toEqual(found)
  })

  it('of nothing typed is by who is nearer and who was seen last', () => {
    expect(rank('', crew, 4)).toEqual(['zoe', 'jose', 'adam', 'ada'])
  })
})
