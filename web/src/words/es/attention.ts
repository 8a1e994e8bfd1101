import type { Words } from '../en.ts'

export const attention: Words['attention'] = {
  titles: {
    direct: (who) => who,
    mention: (who, room) => `${who} te ha mencionado en ${room}`,
    keyword: (who, room) => `${who} ha usado una de tus palabras en ${room}`,
    room: (who, room) => `${who} en ${room}`,
  },
  notSent: (room) => `Tu mensaje en ${room} no se ha enviado`,
  showIt: 'Mostrar',
}
