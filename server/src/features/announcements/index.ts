import { announce } from './announce.ts'
import { list } from './list.ts'
import { retracting, telling } from './tell-all.ts'
import { withdraw } from './withdraw.ts'

export { tellNewcomer } from './newcomer.ts'
export const announcementWorks = [telling, retracting]
export const announcements = [announce, list, withdraw]
