import { describe, expect, it } from 'vitest'
import { remap, takenBy } from './remap.ts'
import { keymapOf } from './shortcuts.ts'

describe('changed keys', () => {
  it('keep only what differs', () => {
    const changed = remap({ help: 'F1' }, 'switcher', 'Mod+J')
    expect(changed).toEqual({ help: 'F1', switcher: 'Mod+J' })
    expect(remap(changed, 'switcher', 'Mod+K')).toEqual({ help: 'F1' })
    expect(remap(changed, 'switcher', '')).toEqual({ help: 'F1', switcher: '' })
  })

  it.each([
    ['within a scope', 'Mod+B', 'italic', 'bold'],
    ['anywhere', 'Mod+K', 'bold', 'switcher'],
    ['of an action that is not meant at the same time', 'Mod+B', 'reply', null],
    ['its own', 'Mod+B', 'bold', null],
    ['none', '', 'bold', null],
  ] as const)('are refused when taken: %s', (_, chord, action, taken) => {
    expect(takenBy(chord, action, keymapOf({ shortcuts: {} }))).toBe(taken)
  })
})
