import type { Words } from '../en.ts'
import { isolated } from './isolated.ts'

export const attention: Words['attention'] = {
  titles: {
    direct: (who) => isolated(who),
    mention: (who, room) => `إشارة إليك من ${isolated(who)} في ${isolated(room)}`,
    keyword: (who, room) => `إحدى كلماتك كتبها ${isolated(who)} في ${isolated(room)}`,
    room: (who, room) => `${isolated(who)} في ${isolated(room)}`,
  },
  notSent: (room) => `لم تُرسل رسالتك في ${isolated(room)}`,
  showIt: 'عرضها',
}
