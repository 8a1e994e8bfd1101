import type { FirstWords } from '../en/first.ts'

export const keyNames: FirstWords['keyNames'] = { Mod: 'Ctrl', Shift: 'Maj', Escape: 'Échap', Delete: 'Suppr' }
