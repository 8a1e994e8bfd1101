import { describe, expect, it } from 'vitest'
import { chordOf, isTyping, type KeyPress, keysOf } from './chord.ts'

function press(key: string, held: Partial<KeyPress> & { readonly altGraph?: boolean } = {}): KeyPress {
  const { altGraph = false, ...rest } = held
  const none = { code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }
  return { ...none, key, ...rest, getModifierState: (name) => name === 'AltGraph' && altGraph }
}

describe('a chord', () => {
  it.each([
    ['Ctrl and K', press('k', { ctrlKey: true }), 'Mod+K'],
    ['with Shift', press('F', { ctrlKey: true, shiftKey: true }), 'Mod+Shift+F'],
    ['an arrow', press('ArrowUp', { altKey: true, shiftKey: true }), 'Alt+Shift+ArrowUp'],
    ['a letter alone', press('r'), 'R'],
    ['a letter of a Cyrillic layout, by its place', press('к', { code: 'KeyR' }), 'R'],
    ['a letter of a French layout, by what it says', press('a', { code: 'KeyQ', ctrlKey: true }), 'Mod+A'],
    ['a sign that wants Shift here', press('/', { ctrlKey: true, shiftKey: true, code: 'Digit7' }), 'Mod+/'],
    ['plus', press('+', { shiftKey: true }), '+'],
    ['what AltGr writes', press('@', { ctrlKey: true, altKey: true, altGraph: true }), '@'],
    ['space', press(' '), 'Space'],
  ])('is read from %s', (_, pressed, chord) => {
    expect(chordOf(pressed, false)).toBe(chord)
  })

  it('takes ⌘ for Ctrl on a Mac, and leaves each system its own key', () => {
    expect(chordOf(press('k', { metaKey: true }), true)).toBe('Mod+K')
    expect(chordOf(press('k', { ctrlKey: true }), true)).toBe(null)
    expect(chordOf(press('k', { metaKey: true }), false)).toBe(null)
  })

  it.each(['Shift', 'Control', 'Dead', 'Process'])('is not made by %s alone', (key) => {
    expect(chordOf(press(key), false)).toBe(null)
  })

  it.each([
    ['R', true],
    ['+', true],
    ['Shift+R', true],
    ['Space', true],
    ['Mod+R', false],
    ['Alt+R', false],
    ['Escape', false],
    ['F6', false],
  ])('%s writes: %s', (chord, writes) => {
    expect(isTyping(chord)).toBe(writes)
  })

  it.each([
    ['Mod+Shift+F', false, ['Ctrl', 'Shift', 'F']],
    ['Mod+Shift+F', true, ['⌘', '⇧', 'F']],
    ['Alt+ArrowUp', false, ['Alt', '↑']],
    ['+', false, ['+']],
    ['Mod++', false, ['Ctrl', '+']],
    ['Mod+constructor', false, ['Ctrl', 'constructor']],
  ])('%s is written on the keys (Mac: %s)', (chord, isMac, keys) => {
    const names = { Mod: 'Ctrl', Shift: 'Shift', Escape: 'Esc', Delete: 'Delete' }
    expect(keysOf(chord, isMac, names)).toEqual(keys)
  })
})
