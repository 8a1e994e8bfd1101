import { delivered, list, read } from './mark.ts'

export { countMentions } from './store.ts'
export const receipts = [read, delivered, list]
