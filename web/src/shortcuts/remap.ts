import { type ShortcutAction, shortcutActions, shortcutTable } from './actions.ts'
import type { Keymap } from './shortcuts.ts'

type Changed = Readonly<Record<string, string>>

/** Gives an action other keys. Only what differs from ours is kept. */
export function remap(changed: Changed, action: ShortcutAction, chord: string): Record<string, string> {
  const { [action]: _before, ...rest } = changed
  return chord === shortcutTable[action].chord ? rest : { ...rest, [action]: chord }
}

/** The action that has these keys already where both can be meant, if there is one. */
export function takenBy(chord: string, action: ShortcutAction, keymap: Keymap): ShortcutAction | null {
  if (chord === '') return null
  const { scope } = shortcutTable[action]
  const meets = (other: ShortcutAction) =>
    shortcutTable[other].scope === scope || scope === 'page' || shortcutTable[other].scope === 'page'
  return shortcutActions.find((other) => other !== action && keymap[other] === chord && meets(other)) ?? null
}
