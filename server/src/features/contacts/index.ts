import { accept, decline, remove } from './answer.ts'
import { block, unblock } from './block.ts'
import { list } from './list.ts'
import { request } from './request.ts'

export { forgetContacts } from './forget.ts'
export { listContacts } from './store.ts'
export { viewContacts } from './view.ts'
export const contacts = [list, request, accept, decline, remove, block, unblock]
