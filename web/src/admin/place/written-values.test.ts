import { describe, expect, it } from 'vitest'
import { amount, mediaTypes, megabytes, megabytesOrNone } from './written-values.ts'

describe('a setting that is written', () => {
  it('is what it was once it is read back', () => {
    expect(megabytes.read(megabytes.write(25 * 1024 ** 2))).toBe(25 * 1024 ** 2)
    expect(megabytesOrNone.read(megabytesOrNone.write(null))).toBe(null)
    expect(amount.read(amount.write(7))).toBe(7)
    expect(mediaTypes.read(mediaTypes.write(['image/*', 'text/plain']))).toEqual(['image/*', 'text/plain'])
  })

  it.each(['ten', '-5', '1e9', '', '3.5'])('that is no number, such as “%s”, is one that nobody takes', (text) => {
    expect(amount.read(text)).toBe(0)
    expect(megabytes.read(text)).toBe(0)
  })

  it('may be several media types in any spelling', () => {
    expect(mediaTypes.read(' Image/*,text/plain\n application/pdf ')).toEqual([
      'image/*',
      'text/plain',
      'application/pdf',
    ])
  })
})
