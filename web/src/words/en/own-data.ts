/** What is somebody's own, to be taken along. */
export const ownData = {
  title: 'Your data',
  note: 'One ZIP with all that is yours: profile, settings, contacts, rooms, messages, reactions, drafts, devices, reports, and every file you brought. Nothing that others said.',
  ask: 'Put it together',
  waiting: 'It is being put together. You are told when it is there; you need not wait here.',
  ready: (until: string) => `It is there until ${until}.`,
  download: (amount: string) => `Download (${amount})`,
  again: (when: string) => `You can ask again from ${when}.`,
  over: 'What you asked for last was removed when its time was over.',
  lost: 'It could not be put together. Ask again.',
  failed: 'Your data could not be looked up',
  askFailed: 'Your data could not be asked for',
  open: 'To your data',
}
