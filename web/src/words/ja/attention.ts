import type { FirstWords } from '../en/first.ts'

export const attention: FirstWords['attention'] = {
  titles: {
    direct: (who) => who,
    mention: (who, room) => `${who}さんが「${room}」であなたをメンションしました`,
    keyword: (who, room) => `${who}さんが「${room}」であなたのキーワードに触れました`,
    room: (who, room) => `${who}（${room}）`,
  },
}
