import type { Words } from '../en.ts'

export const attention: Words['attention'] = {
  titles: {
    direct: (who) => who,
    mention: (who, room) => `${who} vous a mentionné dans ${room}`,
    keyword: (who, room) => `${who} a utilisé un de vos mots dans ${room}`,
    room: (who, room) => `${who} dans ${room}`,
  },
  notSent: (room) => `Votre message dans ${room} n’a pas été envoyé`,
  showIt: 'Afficher',
}
