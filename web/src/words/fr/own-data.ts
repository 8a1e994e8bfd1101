import type { Words } from '../en.ts'

export const ownData: Words['ownData'] = {
  title: 'Vos données',
  note: 'Un ZIP avec tout ce qui est à vous\u00a0: profil, réglages, contacts, salons, messages, réactions, brouillons, appareils, signalements et chaque fichier que vous avez apporté. Rien de ce que d’autres ont dit.',
  ask: 'Les rassembler',
  waiting: 'Elles sont en cours de préparation. On vous prévient quand elles sont là\u00a0; inutile d’attendre ici.',
  ready: (until) => `Elles restent ici jusqu’au ${until}.`,
  download: (amount) => `Télécharger (${amount})`,
  again: (when) => `Vous pourrez les redemander à partir du ${when}.`,
  over: 'Votre dernière demande a été retirée à la fin de son délai.',
  lost: 'Elles n’ont pas pu être rassemblées. Demandez-les de nouveau.',
  failed: 'Vos données n’ont pas pu être consultées',
  askFailed: 'Vos données n’ont pas pu être demandées',
  open: 'Vers vos données',
}
