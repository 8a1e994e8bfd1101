import { describe, expect, it } from 'vitest'
import { initials, nameColour } from './identity.ts'

describe('initials', () => {
  it.each([
    ['Ada Lovelace', 'AL'],
    ['ada', 'A'],
    ['ada.lovelace', 'AL'],
    ['Jean Baptiste van der Berg', 'JB'],
    ['عبد الرحمن', 'ع\u200cا'],
    ['山田 太郎', '山太'],
    ['  (Bob) ', 'B'],
    ['🦊', '🦊'],
    ['', '?'],
  ])('of %j are %s', (name, letters) => {
    expect(initials(name)).toBe(letters)
  })
})

describe('the colour of a name', () => {
  it('is always the same for one person', () => {
    expect(nameColour('0197-ada')).toBe(nameColour('0197-ada'))
  })

  it('uses all there are', () => {
    const ids = Array.from({ length: 200 }, (_, at) => `person-${at}`)
    expect(new Set(ids.map(nameColour)).size).toBe(8)
  })
})
