import type { Words } from '../en.ts'

export const roomMenu: Words['roomMenu'] = {
  markRead: 'Marcar como leída',
  favourite: 'Añadir a favoritas',
  unfavourite: 'Quitar de favoritas',
  up: 'Subir',
  down: 'Bajar',
  notify: 'Notificarme',
  levels: { all: 'Todo', mentions: 'Las menciones', none: 'Nada' },
  hour: 'Silenciar durante una hora',
  unmute: 'Reactivar',
  copyLink: 'Copiar enlace',
  copied: 'Enlace copiado',
  copyFailed: 'No se ha podido copiar el enlace',
  leave: 'Salir…',
  leaveTitle: (room) => `¿Salir de ${room}?`,
  leavePublic: 'Puedes volver cuando quieras.',
  leavePrivate: 'Es privada: alguien tendrá que dejarte entrar de nuevo.',
  leaveAction: 'Salir',
  failed: 'No ha funcionado',
}
