import type { FirstWords } from '../en/first.ts'

export const keyNames: FirstWords['keyNames'] = { Mod: 'Strg', Shift: 'Umschalt', Escape: 'Esc', Delete: 'Entf' }
