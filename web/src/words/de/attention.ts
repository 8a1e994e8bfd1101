import type { Words } from '../en.ts'

export const attention: Words['attention'] = {
  titles: {
    direct: (who) => who,
    mention: (who, room) => `${who} hat dich in ${room} erwähnt`,
    keyword: (who, room) => `${who} hat in ${room} eines deiner Wörter geschrieben`,
    room: (who, room) => `${who} in ${room}`,
  },
  notSent: (room) => `Deine Nachricht in ${room} wurde nicht gesendet`,
  showIt: 'Zeigen',
}
