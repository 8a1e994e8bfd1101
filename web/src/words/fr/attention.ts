import type { FirstWords } from '../en/first.ts'

export const attention: FirstWords['attention'] = {
  titles: {
    direct: (who) => who,
    mention: (who, room) => `${who} vous a mentionné dans ${room}`,
    keyword: (who, room) => `${who} a utilisé un de vos mots dans ${room}`,
    room: (who, room) => `${who} dans ${room}`,
  },
}
