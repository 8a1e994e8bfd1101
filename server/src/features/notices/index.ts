import { dismiss } from './dismiss.ts'

export { giveNotice, sendNotice, tellNotices } from './give.ts'
export {
  accountsAfter,
  dismissAbout,
  dismissSome,
  insertForMany,
  listNotices,
  noticesAbout,
  type Said,
} from './store.ts'
export { viewNotice } from './view.ts'
export const notices = [dismiss]
