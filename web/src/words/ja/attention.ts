import type { Words } from '../en.ts'

export const attention: Words['attention'] = {
  titles: {
    direct: (who) => who,
    mention: (who, room) => `${who}さんが「${room}」であなたをメンションしました`,
    keyword: (who, room) => `${who}さんが「${room}」であなたのキーワードに触れました`,
    room: (who, room) => `${who}（${room}）`,
  },
  notSent: (room) => `${room}へのメッセージは送信されませんでした`,
  showIt: '表示',
}
