import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('de')

export const contacts: Words['contacts'] = {
  lists: 'Listen von Personen',
  everybody: 'Alle',
  tabs: { all: 'Kontakte', requests: 'Anfragen', blocked: 'Blockiert' },
  waiting: (count) => plural(count, { one: '# wartet auf deine Antwort', other: '# warten auf deine Antwort' }),
  acts: {
    ask: 'Kontakt hinzufügen',
    accept: 'Annehmen',
    decline: 'Ablehnen',
    remove: 'Kontakt entfernen',
    block: 'Blockieren',
    unblock: 'Blockierung aufheben',
  },
  takeBack: 'Anfrage zurückziehen',
  about: (act, name) => `${act}: ${name}`,
  states: {
    accepted: 'Kontakt',
    incoming: 'Wartet auf deine Antwort',
    outgoing: 'Von dir angefragt',
    blocked: 'Blockiert',
  },
  failed: {
    ask: 'Die Anfrage konnte nicht gesendet werden',
    accept: 'Die Anfrage konnte nicht angenommen werden',
    decline: 'Die Anfrage konnte nicht abgelehnt werden',
    remove: 'Das konnte nicht entfernt werden',
    block: 'Es wurde niemand blockiert',
    unblock: 'Die Blockierung konnte nicht aufgehoben werden',
  },
  wants: (name) => `${name} möchte ein Kontakt von dir werden.`,
  youAsked: (name) => `Du hast ${name} als Kontakt angefragt.`,
  youBlock: (name) => `Du hast ${name} blockiert. Das wird niemandem mitgeteilt.`,
  find: 'Jemanden zum Hinzufügen finden',
  findPlaceholder: 'Name oder Benutzername',
  count: (count) => plural(count, { one: '# Kontakt', other: '# Kontakte' }),
  none: 'Noch keine Kontakte',
  noneText:
    'Finde oben jemanden und frag an. Sobald die Antwort Ja ist, steht die Person hier, und ihr seht beide, ob die andere da ist.',
  incoming: 'Warten auf deine Antwort',
  incomingText:
    'Ein Nein wird nicht mitgeteilt, und wer es bekommt, kann erst wieder anfragen, wenn du selbst anfragst.',
  outgoing: 'Von dir angefragt',
  outgoingText: 'Hier siehst du, wann jemand Ja sagt. Du kannst eine Anfrage jederzeit zurückziehen.',
  asked: (when) => `Angefragt ${when}`,
  noRequests: 'Keine Anfragen',
  noRequestsText:
    'Wer ein Kontakt von dir werden möchte, erscheint sofort hier, und wen du anfragst, bis die Antwort Ja ist.',
  blockedText: 'Sie erfahren es nicht. Heb eine Blockierung auf, und die Nachrichten sind sofort wieder zu sehen.',
  since: (when) => `Seit ${when}`,
  noBlocked: 'Du hältst niemanden fern',
  noBlockedText:
    'Auf der Karte einer Person kannst du sie blockieren: Sie kann dir nicht direkt schreiben, und was sie in Räumen sagt, wird eingeklappt. Sie erfährt es nicht.',
  blockTitle: (name) => `${name} blockieren?`,
  blockText: 'Es wird nicht mitgeteilt, und du kannst es jederzeit aufheben. Solange du jemanden blockierst:',
  blockEffects: [
    'Keiner von euch kann dem anderen direkt schreiben.',
    'Was die Person in gemeinsamen Räumen sagt, ist für dich eingeklappt.',
    'Keiner sieht, ob der andere da ist, oder findet ihn nach Namen.',
    'Ihre Anfragen erreichen dich nicht, und ein Kontakt zwischen euch endet.',
  ],
  removeTitle: (name) => `${name} aus deinen Kontakten entfernen?`,
  removeText: 'Du verschwindest auch aus der anderen Liste. Beide können wieder anfragen.',
  folded: (count) =>
    plural(count, {
      one: 'Eine Nachricht von jemandem, den du blockiert hast',
      other: '# Nachrichten von jemandem, den du blockiert hast',
    }),
  unfold: 'Anzeigen',
}
