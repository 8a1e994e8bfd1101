import type { FirstWords } from '../en/first.ts'

export const presence: FirstWords['presence'] = {
  states: {
    online: 'En línea',
    away: 'Ausente',
    busy: 'No molestar',
    invisible: 'Invisible',
    offline: 'Sin conexión',
  },
  notes: {
    online: 'Los demás ven que estás aquí.',
    away: 'Estás aquí, pero a otra cosa.',
    busy: 'Prefieres que no te molesten.',
    invisible: 'Los demás te ven sin conexión.',
  },
  label: 'Presencia',
  lastSeen: (when) => `Última vez ${when}`,
  setFailed: 'No se ha podido cambiar tu presencia',
}
