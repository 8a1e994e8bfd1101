import { create } from './create.ts'
import { list } from './list.ts'
import { remove } from './remove.ts'
import { createToken, listOfTokens, revokeToken } from './tokens.ts'
import { update } from './update.ts'

export { endBot } from './remove.ts'
export { changeFace } from './change-face.ts'
export { endAllSessions } from './store.ts'
export const bots = [create, list, update, remove, createToken, listOfTokens, revokeToken]
