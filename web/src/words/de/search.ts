import type { SearchWords } from '../en/search.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('de')

export const search: SearchWords = {
  title: 'Suche',
  here: 'In diesem Raum suchen',
  everywhere: 'In allen deinen Räumen suchen',
  everywhereInstead: 'Stattdessen überall suchen',
  placeholder: 'Wörter, „Wortfolgen“, from: in: before:',
  clear: 'Suche leeren',
  suggestions: 'Vorschläge',
  filters: 'Eingrenzen',
  removeFilter: (written) => `${written} entfernen`,
  not: (what) => `nicht: ${what}`,
  keys: {
    from: 'Von …',
    in: 'Im Raum …',
    after: 'Nach …',
    before: 'Vor …',
    has: 'Mit …',
    is: 'Nur …',
  },
  has: { file: 'Datei', image: 'Bild', link: 'Verweis', code: 'Quelltext', reaction: 'Reaktion' },
  is: {
    pinned: 'Angepinnt',
    edited: 'Bearbeitet',
    reply: 'Antwort',
    mine: 'Von dir geschrieben',
    unread: 'Ungelesen',
  },
  days: {
    today: 'Heute',
    yesterday: 'Gestern',
    '7d': 'Vor einer Woche',
    '1m': 'Vor einem Monat',
    '1y': 'Vor einem Jahr',
  },
  me: 'Du',
  results: 'Gefundene Nachrichten',
  found: (count, more) =>
    more
      ? plural(count, { one: 'Die neueste Nachricht', other: 'Die neuesten # Nachrichten' })
      : plural(count, { one: '# Nachricht', other: '# Nachrichten' }),
  none: 'Nichts gefunden',
  noneYet: 'Bisher nichts gefunden',
  noneText: 'Versuch es mit weniger oder anderen Wörtern. Du findest, was in deinen Räumen gesagt wurde.',
  lookInside: 'Auch im Inneren von Wörtern suchen',
  failed: 'Die Suche ist fehlgeschlagen.',
  more: 'Weiter zurück suchen',
  noText: 'Nachricht ohne Worte',
  recent: 'Das hast du gesucht',
  forget: 'Vergessen',
  help: 'Was du schreiben kannst',
  examples: {
    '"…"': 'Diese Wörter in dieser Folge, wie sie dastehen',
    '-…': 'Ohne dies',
    '… OR …': 'Eines von beiden',
    '*…': 'Auch im Inneren von Wörtern',
  },
  problems: {
    nothing: 'Schreib, wonach du suchst.',
    too_long: 'Das ist zu lang für eine Suche.',
    too_many: 'Das sind zu viele Wörter auf einmal.',
    no_value: 'Nach dem Doppelpunkt fehlt etwas.',
    unknown_has: 'Nachrichten können haben: file, image, link, code, reaction.',
    unknown_is: 'Nachrichten können sein: pinned, edited, reply, mine, unread.',
    bad_day: 'Schreib einen Tag wie 2026-11-21, 2026-11, today oder 7d.',
    lonely_or: 'OR steht zwischen zwei Wörtern.',
    too_short_inside: 'Schreib nach dem Stern mindestens drei Buchstaben.',
    unknown_person: 'Niemand hat diesen Benutzernamen.',
    unknown_room: 'Du bist in keinem Raum dieses Namens.',
  },
  keysHint: 'Pfeil nach unten führt zu den Funden, Eingabe öffnet, Escape führt zurück.',
}
