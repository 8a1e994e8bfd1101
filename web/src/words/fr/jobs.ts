import type { Administration } from '../en/administration.ts'

export const jobs: Administration['jobs'] = {
  state: 'État',
  states: { all: 'Tous', waiting: 'En attente', running: 'En cours', exhausted: 'Abandonné' },
  tries: (count) => `Essais\u00a0: ${count}`,
  due: (when) => `Prochain essai\u00a0: ${when}`,
  since: (when) => `En cours depuis\u00a0: ${when}`,
  made: (when) => `Demandé\u00a0: ${when}`,
  again: 'Réessayer',
  againKind: (kind) => `Réessayer ${kind}`,
  forget: 'Oublier',
  forgetKind: (kind) => `Oublier ${kind}`,
  forgetTitle: (kind) => `Oublier ${kind}\u202f?`,
  forgetText: 'Ce ne sera plus fait, et ce que cela concerne reste tel quel.',
  none: 'Rien en attente',
  noneText: 'Tout ce qui a été demandé est fait.',
  failed: 'Le travail n’a pas pu être consulté',
  more: 'Afficher plus',
  actFailed: 'Cela n’a pas pu être fait',
  details: 'De quoi il s’agit',
}
