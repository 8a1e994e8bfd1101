import { pluralIn } from '../plural.ts'
import type { LaterWords } from '../en/later.ts'

const plural = pluralIn('de')

export const later: LaterWords = {
  arrival: {
    title: 'Der Server ist nicht erreichbar',
    text: 'Vielleicht fehlt die Verbindung, oder der Server startet neu. Diese Seite versucht es von selbst weiter.',
    next: (seconds) =>
      plural(seconds, { one: 'Nächster Versuch in # Sekunde', other: 'Nächster Versuch in # Sekunden' }),
    trying: 'Neuer Versuch …',
    tryNow: 'Jetzt versuchen',
    details: 'Was genau ist los?',
  },
  unknown: {
    title: 'Hier ist nichts',
    lost: 'Vom Kurs abgekommen',
    text: 'Vielleicht ist die Adresse vertippt, oder was hier war, ist umgezogen.',
    home: 'Zur Startseite',
  },
  waitFor: (seconds) =>
    seconds >= 60
      ? plural(Math.ceil(seconds / 60), {
          one: 'Versuch es in # Minute erneut.',
          other: 'Versuch es in # Minuten erneut.',
        })
      : plural(seconds, { one: 'Versuch es in # Sekunde erneut.', other: 'Versuch es in # Sekunden erneut.' }),
  common: {
    undo: 'Rückgängig',
    cancel: 'Abbrechen',
    close: 'Schließen',
    optional: 'freiwillig',
    copied: 'Kopiert',
    copyFailed: 'Dieser Browser lässt Seiten nicht kopieren. Hier zum Kopieren von Hand:',
  },
  frame: {
    steps: { back: 'Zurück', forward: 'Vorwärts' },
    theme: 'Design',
    administration: 'Verwaltung',
    signOut: 'Abmelden',
    signOutFailed: 'Du konntest nicht abgemeldet werden',
    upgrade: 'Konto erstellen',
    guestNote: 'Du bist als Gast hier.',
    guestAction: 'Erstelle ein Konto, um deinen Namen zu behalten',
  },
  timeline: {
    newSince: (count, when) =>
      plural(count, { one: `# neue Nachricht seit ${when}`, other: `# neue Nachrichten seit ${when}` }),
    toUnread: 'Zur ersten',
    toPresent: 'Zum Neuesten springen',
    toPresentNew: (count) => plural(count, { one: '# neue Nachricht', other: '# neue Nachrichten' }),
    back: 'Zurück, wo du warst',
    jumpFailed: 'Diese Nachricht konnte nicht geöffnet werden',
    gone: 'Diese Nachricht ist nicht mehr da',
    goneText: 'Sie wurde entfernt oder ist aus der Zeit, bevor du diesen Raum sehen konntest.',
  },
  header: {
    invite: 'Personen einladen',
    date: 'Zu einem Tag springen …',
  },
  presence: {
    notes: {
      online: 'Andere sehen, dass du da bist.',
      away: 'Du bist da, aber gerade nicht dabei.',
      busy: 'Du möchtest lieber nicht gestört werden.',
      invisible: 'Andere sehen dich als offline.',
    },
    label: 'Anwesenheit',
    setFailed: 'Deine Anwesenheit konnte nicht geändert werden',
  },
  sidebar: {
    groupUnread: 'Ungelesene Räume zusammenfassen',
    expandAll: 'Alle Abschnitte aufklappen',
    collapseAll: 'Alle Abschnitte zuklappen',
    moreAbove: 'Ungelesenes darüber',
    moreBelow: 'Ungelesenes darunter',
    none: 'Noch keine Räume',
    noneText: 'Räume, denen du beitrittst, stehen hier.',
    join: 'Einem Raum beitreten',
    create: 'Einen erstellen',
  },
  message: {
    removed: 'Nachricht gelöscht',
    copyFailed: 'Der Browser hat das Kopieren nicht erlaubt',
    reactFailed: 'Deine Reaktion kam nicht an',
    pinFailed: 'Die Nachricht konnte nicht angepinnt werden',
    unpinFailed: 'Die Nachricht konnte nicht losgelöst werden',
    saved: 'Für später gespeichert',
    unsaved: 'Nicht mehr gespeichert',
    saveFailed: 'Das konnte nicht gespeichert werden',
    removeFailed: 'Die Nachricht konnte nicht gelöscht werden',
    changed: 'Nachricht geändert',
    putBackFailed: 'Der frühere Text ließ sich nicht zurückholen',
  },
  notSent: {
    held: 'Wartet auf die Moderation. Für die anderen erscheint sie, sobald sie durchgelassen ist.',
    takeBackAndEdit: 'Zurücknehmen und ändern',
    takeBack: 'Zurücknehmen',
    failed: 'Nicht gesendet.',
    edit: 'Bearbeiten',
    discard: 'Verwerfen',
    discarded: 'Nachricht verworfen',
    putBack: 'Zurückholen',
  },
  markdown: {
    copy: 'Kopieren',
    copied: 'Kopiert',
  },
  composer: {
    tooLong: (count) =>
      plural(count, {
        one: 'Das ist # Zeichen länger, als eine Nachricht sein kann. Kürze sie oder sende sie in Teilen; nichts geht verloren.',
        other:
          'Das sind # Zeichen mehr, als in eine Nachricht passen. Kürze sie oder sende sie in Teilen; nichts geht verloren.',
      }),
    replyTo: { before: 'Antwort an ', after: '' },
    cancelReply: 'Nicht antworten',
    editing: 'Du bearbeitest eine Nachricht',
    cancelEdit: 'Bearbeiten abbrechen',
  },
}
