import { add, list, remove } from './bookmarks.ts'
import { mentions } from './mentions.ts'

export { listBookmarks } from './store.ts'
export const inbox = [mentions, list, add, remove]
