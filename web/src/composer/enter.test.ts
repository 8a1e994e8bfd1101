import { describe, expect, it } from 'vitest'
import { decideEnter } from './enter.ts'

const press = {
  key: 'Enter',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  keyCode: 13,
}
const habits = { enterSends: true, isTouch: false, isInCode: false }

describe('Enter', () => {
  it.each([
    ['sends', {}, {}, 'send'],
    ['with Shift begins a line', { shiftKey: true }, {}, 'line'],
    ['begins a line where it is not to send', {}, { enterSends: false }, 'line'],
    ['with Ctrl sends always', { ctrlKey: true }, { enterSends: false }, 'send'],
    ['with ⌘ sends always', { metaKey: true }, { enterSends: false, isTouch: true }, 'send'],
    ['begins a line on a phone', {}, { isTouch: true }, 'line'],
    ['begins a line in code that is not finished', {}, { isInCode: true }, 'line'],
    ['belongs to whoever composes a character', { isComposing: true }, {}, null],
    ['belongs to the end of a composition in Safari', { keyCode: 229 }, {}, null],
    ['with Alt is the browser’s', { altKey: true }, {}, null],
  ] as const)('%s', (_, pressed, wished, decision) => {
    expect(decideEnter({ ...press, ...pressed }, { ...habits, ...wished })).toBe(decision)
  })
})
