import { describe, expect, it } from 'vitest'
import { isOnlyEmoji } from './only-emoji.ts'

describe('nothing but emoji', () => {
  it.each([
    ['🎉', true],
    ['🎉 🚢\n👍🏽', true],
    ['👩‍👩‍👧‍👦🇺🇦❤️', true],
    ['1️⃣', true],
    ['🎉🎉🎉🎉', false],
    ['🎉!', false],
    ['ok 👍', false],
    ['©', false],
    ['12', false],
    ['', false],
  ])('%j: %s', (content, is) => expect(isOnlyEmoji(content)).toBe(is))
})
