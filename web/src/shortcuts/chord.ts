/** What of a key event decides its chord. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'getModifierState'
>

const modifiers = new Set([
  'Control',
  'Meta',
  'Alt',
  'AltGraph',
  'Shift',
  'CapsLock',
  'Dead',
  'Process',
  'Unidentified',
])

/**
 * What was pressed, such as `Mod+Shift+F`; null for what is no key of ours. Letters are those on the keys, and where
 * the layout has no Latin letters, those that stand at the same place on a Latin one.
 */
export function chordOf(press: KeyPress, isMac: boolean): string | null {
  if (modifiers.has(press.key)) return null
  // What comes with AltGr is typed text, though systems tell it as Ctrl and Alt.
  if (press.getModifierState('AltGraph')) return press.key.length === 1 ? nameOf(press.key) : null
  const [mod, foreign] = isMac ? [press.metaKey, press.ctrlKey] : [press.ctrlKey, press.metaKey]
  if (foreign) return null
  const name = nameOf(keyOf(press))
  // A sign is the same sign whether its layout wants Shift for it or not.
  const isSign = name.length === 1 && !/[A-Z0-9]/.test(name)
  return [mod && 'Mod', press.altKey && 'Alt', press.shiftKey && !isSign && 'Shift', name].filter(Boolean).join('+')
}

function keyOf({ key, code }: KeyPress): string {
  if (key.length > 1 || (key >= ' ' && key <= '~')) return key
  return /^(?:Key|Digit)(.)$/.exec(code)?.[1] ?? key
}

function nameOf(key: string): string {
  if (key === ' ') return 'Space'
  return key.length === 1 ? key.toUpperCase() : key
}

/** Whether it is a key that writes: such must never be taken from somebody who is writing. */
export function isTyping(chord: string): boolean {
  const parts = chord.split('+')
  const key = chord.endsWith('+') ? '+' : (parts.at(-1) ?? '')
  return !chord.startsWith('Mod+') && !chord.startsWith('Alt+') && (key.length === 1 || key === 'Space')
}

const signs: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
}
const macSigns: Readonly<Record<string, string>> = { Mod: '⌘', Alt: '⌥', Shift: '⇧', Escape: '⎋' }

/** What keyboards call keys that no sign stands for. */
export interface KeyNames {
  readonly Mod: string
  readonly Shift: string
  readonly Escape: string
  readonly Delete: string
}

/** The keys of a chord one by one, as they are written on the keyboard. */
export function keysOf(chord: string, isMac: boolean, keyNames: KeyNames): readonly string[] {
  const parts = chord.endsWith('+') ? [...chord.slice(0, -1).split('+').filter(Boolean), '+'] : chord.split('+')
  const names = new Map<string, string>(Object.entries({ ...signs, ...keyNames, ...(isMac && macSigns) }))
  return parts.map((part) => names.get(part) ?? part)
}
