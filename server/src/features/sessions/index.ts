import { end } from './end.ts'
import { list } from './list.ts'
import { logout } from './logout.ts'
import { refresh } from './refresh.ts'
import { verify } from './verify.ts'

export { openSession } from './open-session.ts'
export { hashOfSecret, makeBotToken, randomSecret } from './bot-tokens.ts'
export { endOtherSessions, endSession, listSessions } from './store.ts'
export { viewSession } from './view.ts'
export { sessionOf } from './session-of.ts'
export { sweepOldSessions } from './sweep.ts'
export { tellEnded } from './tell-ended.ts'
export const sessions = [refresh, logout, verify, list, end]
