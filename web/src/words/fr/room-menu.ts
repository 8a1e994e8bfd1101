import type { Words } from '../en.ts'

export const roomMenu: Words['roomMenu'] = {
  markRead: 'Marquer comme lu',
  favourite: 'Ajouter aux favoris',
  unfavourite: 'Retirer des favoris',
  up: 'Monter',
  down: 'Descendre',
  notify: 'Me notifier',
  levels: { all: 'De tout', mentions: 'Des mentions', none: 'Jamais' },
  hour: 'Mettre en sourdine une heure',
  unmute: 'Désactiver la sourdine',
  copyLink: 'Copier le lien',
  copied: 'Lien copié',
  copyFailed: 'Le lien n’a pas pu être copié',
  leave: 'Quitter…',
  leaveTitle: (room) => `Quitter ${room} ?`,
  leavePublic: 'Vous pouvez revenir quand vous voulez.',
  leavePrivate: 'Il est privé : quelqu’un devra vous laisser entrer de nouveau.',
  leaveAction: 'Quitter',
  failed: 'Cela n’a pas fonctionné',
}
