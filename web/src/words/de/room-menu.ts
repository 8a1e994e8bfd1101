import type { Words } from '../en.ts'

export const roomMenu: Words['roomMenu'] = {
  markRead: 'Als gelesen markieren',
  favourite: 'Zu Favoriten hinzufügen',
  unfavourite: 'Aus Favoriten entfernen',
  up: 'Nach oben',
  down: 'Nach unten',
  notify: 'Benachrichtigen',
  levels: { all: 'Bei allem', mentions: 'Bei Erwähnungen', none: 'Nie' },
  hour: 'Eine Stunde stummschalten',
  unmute: 'Stummschaltung aufheben',
  copyLink: 'Link kopieren',
  copied: 'Link kopiert',
  copyFailed: 'Der Link konnte nicht kopiert werden',
  leave: 'Verlassen …',
  leaveTitle: (room) => `${room} verlassen?`,
  leavePublic: 'Du kannst jederzeit zurückkommen.',
  leavePrivate: 'Der Raum ist privat: Jemand muss dich wieder hereinlassen.',
  leaveAction: 'Verlassen',
  failed: 'Das hat nicht geklappt',
}
