import { delivered, list, read } from './mark.ts'

import { readAll, unread } from './unread.ts'

export { countMentions } from './store.ts'
export const receipts = [read, delivered, unread, readAll, list]
