import type { FirstWords } from '../en/first.ts'

export const keyNames: FirstWords['keyNames'] = { Mod: 'Ctrl', Shift: 'Shift', Escape: 'Esc', Delete: 'Delete' }
