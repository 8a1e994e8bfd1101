import { announcing } from './announce.ts'
import { dismiss } from './dismiss.ts'

export { announce } from './announce.ts'
export { giveNotice, sendNotice, tellNotices } from './give.ts'
export { dismissAbout, listNotices, noticesAbout } from './store.ts'
export { viewNotice } from './view.ts'
export const noticeWorks = [announcing]
export const notices = [dismiss]
