import { describe, expect, it } from 'vitest'
import { cleanName, nameMax } from './clean-name.ts'

describe('a name', () => {
  it.each([
    ['holiday.jpg', 'holiday.jpg'],
    ['Grüße aus Köln.txt', 'Grüße aus Köln.txt'],
    ['休暇の写真.png', '休暇の写真.png'],
    ['تقرير.pdf', 'تقرير.pdf'],
    ['👩‍👩‍👧 us.png', '👩‍👩‍👧 us.png'],
    // Composed, so that the same name is the same.
    ['e\u0301te\u0301.txt', 'été.txt'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\Ada\\plan.doc', 'plan.doc'],
    ['/', 'file'],
    ['', 'file'],
    ['...', 'file'],
    ['.htaccess', 'htaccess'],
    ['name. . ', 'name'],
    // Shown, it would end in .png.
    ['invoice\u202Egnp.exe', 'invoicegnp.exe'],
    ['a\u0000b\u0007c\r\nd.txt', 'abcd.txt'],
    ['zero\u200Bwidth\uFEFF.txt', 'zerowidth.txt'],
    ['half \uD800 a pair.txt', 'half a pair.txt'],
    ['what? <b>"x"|y*.txt', 'what_ _b__x__y_.txt'],
    ['  many    spaces .txt', 'many spaces .txt'],
  ])('%j becomes %j', (given, wanted) => expect(cleanName(given)).toBe(wanted))

  it('that is too long keeps its ending, and no letter is cut', () => {
    const cut = cleanName(`${'👩‍👩‍👧'.repeat(500)}.tar`)
    expect(cut).toBe(`${'👩‍👩‍👧'.repeat(nameMax - 4)}.tar`)
  })

  it('that is as long as the head of a form may be costs no more than another', () => {
    expect(cleanName(`${'a'.repeat(80_000)}.txt`)).toBe(`${'a'.repeat(nameMax - 4)}.txt`)
    expect(cleanName(`a${'.'.repeat(80_000)}b`)).toHaveLength(nameMax)
  })

  it('is not made long by marks', () => {
    expect([...cleanName(`a${'\u0301'.repeat(10_000)}.txt`)].length).toBeLessThan(30)
  })
})
