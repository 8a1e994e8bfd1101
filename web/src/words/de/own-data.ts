import type { Words } from '../en.ts'

export const ownData: Words['ownData'] = {
  title: 'Deine Daten',
  note: 'Ein ZIP mit allem, was deins ist: Profil, Einstellungen, Kontakte, Räume, Nachrichten, Reaktionen, Entwürfe, Geräte, Meldungen und jede Datei, die du mitgebracht hast. Nichts, was andere gesagt haben.',
  ask: 'Zusammenstellen',
  waiting: 'Es wird zusammengestellt. Du erfährst, wenn es da ist; hier warten musst du nicht.',
  ready: (until) => `Es liegt bis ${until} bereit.`,
  download: (amount) => `Herunterladen (${amount})`,
  again: (when) => `Erneut möglich ab ${when}.`,
  over: 'Was du zuletzt angefordert hast, wurde nach Ablauf der Zeit entfernt.',
  lost: 'Es konnte nicht zusammengestellt werden. Fordere es noch einmal an.',
  failed: 'Deine Daten konnten nicht nachgesehen werden',
  askFailed: 'Deine Daten konnten nicht angefordert werden',
  open: 'Zu deinen Daten',
}
