import { describe, expect, it } from 'vitest'
import { demoPeople } from './people.ts'
import { demoDays, writeScript } from './script.ts'
import { demoSights } from './sights.ts'

const now = Date.parse('2026-11-20T15:00:00Z')
const script = writeScript(now)
const lines = script.flatMap((room) => room.lines.map((line) => ({ room, line })))

describe('the script of the demo', () => {
  it('has a few thousand messages in many scripts', () => {
    expect(lines.length).toBeGreaterThan(2500)
    const text = lines.map(({ line }) => line.text).join(' ')
    for (const name of ['Latin', 'Han', 'Hiragana', 'Arabic', 'Hebrew', 'Cyrillic', 'Hangul', 'Thai', 'Devanagari']) {
      expect(text, name).toMatch(new RegExp(`\\p{Script=${name}}`, 'u'))
    }
  })

  it('lets only people of a room speak and react there', () => {
    const known = new Set(demoPeople.map(({ username }) => username))
    const strangers = lines.filter(({ room, line }) => {
      const all = [line.who, ...line.reactions.map(({ who }) => who)]
      return all.some((who) => !known.has(who) || !room.people.includes(who))
    })
    expect(strangers).toEqual([])
  })

  it('goes forward in time in every room, and ends before now', () => {
    for (const { key, lines: said } of script) {
      const times = said.map(({ at }) => at)
      expect(times, key).toEqual(times.toSorted((a, b) => a - b))
      expect(times.at(-1), key).toBeLessThan(now)
      expect(times[0], key).toBeGreaterThan(now - (demoDays + 1) * 86_400_000)
    }
  })

  it('shows all there is to be shown, with words for who cannot see it', () => {
    const shown = lines.flatMap(({ line }) => line.files)
    expect(shown.length).toBe(demoSights.flatMap(({ files }) => files).length)
    expect(shown.filter((file) => 'scene' in file && file.alt === '')).toEqual([])
  })

  it('leaves no slot open', () => {
    expect(lines.filter(({ line }) => /\{[^{}\s]+\}/u.test(line.text.replaceAll(/```[^]*?```/g, '')))).toEqual([])
  })

  it('is the same every time', () => {
    expect(writeScript(now)).toEqual(script)
  })
})
