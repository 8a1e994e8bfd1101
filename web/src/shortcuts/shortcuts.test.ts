import { createCell } from '@parley/sdk'
import { describe, expect, it } from 'vitest'
import { shortcutActions, shortcutTable } from './actions.ts'
import type { KeyPress } from './chord.ts'
import { createShortcuts, keymapOf, type ShortcutWishes } from './shortcuts.ts'

function press(key: string, held: Partial<KeyPress> = {}): KeyPress {
  const none = { code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }
  return { ...none, key, ...held, getModifierState: () => false }
}

function world(wishes: Partial<ShortcutWishes> = {}) {
  const cell = createCell<ShortcutWishes>({ shortcuts: {}, singleKeys: true, ...wishes })
  return { wishes: cell, shortcuts: createShortcuts(cell, false) }
}

describe('shortcuts', () => {
  it('have no two actions on one key within a scope', () => {
    const taken = shortcutActions.map((action) => `${shortcutTable[action].scope} ${shortcutTable[action].chord}`)
    expect(new Set(taken).size).toBe(taken.length)
  })

  it('find an action within its scope only', () => {
    const { shortcuts } = world()
    expect(shortcuts.find('message', press('r'))).toBe('reply')
    expect(shortcuts.find('page', press('r'))).toBe(null)
    expect(shortcuts.find('page', press('k', { ctrlKey: true }))).toBe('switcher')
  })

  it('ask the latest first, and go on to the one before when it has nothing to do', () => {
    const { shortcuts } = world()
    const ran: string[] = []
    shortcuts.on('markRead', () => void ran.push('room'))
    const off = shortcuts.on('markRead', () => {
      ran.push('banner')
      return false
    })
    expect(shortcuts.pressed(press('Escape'), false)).toBe(true)
    expect(ran).toEqual(['banner', 'room'])
    off()
    shortcuts.pressed(press('Escape'), false)
    expect(ran).toEqual(['banner', 'room', 'room'])
  })

  it('do nothing where nobody stands for an action', () => {
    expect(world().shortcuts.pressed(press('k', { ctrlKey: true }), false)).toBe(false)
  })

  it('follow what a person has changed', () => {
    const { wishes, shortcuts } = world()
    wishes.set({ shortcuts: { switcher: 'Mod+J', help: '' }, singleKeys: true })
    expect(shortcuts.find('page', press('j', { ctrlKey: true }))).toBe('switcher')
    expect(shortcuts.find('page', press('k', { ctrlKey: true }))).toBe(null)
    expect(shortcuts.find('page', press('/', { ctrlKey: true }))).toBe(null)
    expect(shortcuts.keymap.getSnapshot()).toEqual(keymapOf({ shortcuts: { switcher: 'Mod+J', help: '' } }))
  })

  it('never take a key that writes from a field, nor from who has switched such keys off', () => {
    const { wishes, shortcuts } = world({ shortcuts: { switcher: 'J' } })
    const ran: string[] = []
    shortcuts.on('switcher', () => void ran.push('switcher'))
    expect(shortcuts.pressed(press('j'), true)).toBe(false)
    expect(shortcuts.pressed(press('j'), false)).toBe(true)
    wishes.set({ shortcuts: { switcher: 'J' }, singleKeys: false })
    expect(shortcuts.pressed(press('j'), false)).toBe(false)
    expect(shortcuts.find('message', press('r'))).toBe(null)
    expect(ran).toEqual(['switcher'])
  })
})
