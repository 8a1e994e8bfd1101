import type { Words } from '../en.ts'

export const attention: Words['attention'] = {
  titles: {
    direct: (who) => who,
    mention: (who, room) => `${who} 在“${room}”中提到了你`,
    keyword: (who, room) => `${who} 在“${room}”中说到了你的关键词`,
    room: (who, room) => `${who}（${room}）`,
  },
  notSent: (room) => `你在${room}的消息未发送`,
  showIt: '查看',
}
