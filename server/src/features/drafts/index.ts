import { list } from './list.ts'
import { set } from './set.ts'

export { listDrafts } from './store.ts'
export { viewDraft } from './view.ts'
export const drafts = [list, set]
