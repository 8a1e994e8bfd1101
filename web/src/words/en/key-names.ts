import type { KeyNames } from '../../shortcuts/chord.ts'

/** What is written on keys. */
export const keyNames: KeyNames = { Mod: 'Ctrl', Shift: 'Shift', Escape: 'Esc', Delete: 'Delete' }
