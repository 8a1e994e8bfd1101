import type { Administration } from '../en/administration.ts'

export const jobs: Administration['jobs'] = {
  state: 'Stand',
  states: { all: 'Alle', waiting: 'Wartet', running: 'Läuft', exhausted: 'Aufgegeben' },
  tries: (count) => `Versuche: ${count}`,
  due: (when) => `Nächster Versuch: ${when}`,
  since: (when) => `Läuft seit: ${when}`,
  made: (when) => `Angefragt: ${when}`,
  again: 'Noch einmal',
  againKind: (kind) => `Noch einmal: ${kind}`,
  forget: 'Vergessen',
  forgetKind: (kind) => `${kind} vergessen`,
  forgetTitle: (kind) => `${kind} vergessen?`,
  forgetText: 'Es wird nicht mehr erledigt, und wofür es war, bleibt, wie es ist.',
  none: 'Nichts wartet',
  noneText: 'Alles, was angefragt wurde, ist erledigt.',
  failed: 'Die Arbeit ließ sich nicht nachsehen',
  more: 'Mehr zeigen',
  actFailed: 'Das hat nicht geklappt',
  details: 'Worum es geht',
}
