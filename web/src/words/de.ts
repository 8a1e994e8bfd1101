import type { VisibilityChoice } from '@parley/protocol/wire'
import type { SettingsSection } from '../navigation/routes.ts'
import type { StatusTerm } from '../settings/status-expiry.ts'
import { acts } from './de/acts.ts'
import { attention } from './de/attention.ts'
import { bots, webhooks } from './de/bots.ts'
import { calendar } from './de/calendar.ts'
import { contacts } from './de/contacts.ts'
import { details } from './de/details.ts'
import { directory } from './de/directory.ts'
import { files } from './de/files.ts'
import { emoji } from './de/emoji.ts'
import { first } from './de/first.ts'
import { later } from './de/later.ts'
import { offline } from './de/offline.ts'
import { inbox } from './de/inbox.ts'
import { invites } from './de/invites.ts'
import { leaving } from './de/leaving.ts'
import { ownData } from './de/own-data.ts'
import { picker } from './de/picker.ts'
import { problems } from './de/problems.ts'
import { roomMenu } from './de/room-menu.ts'
import { reporting } from './de/reporting.ts'
import { rooms } from './de/rooms.ts'
import { shortcuts } from './de/shortcuts.ts'
import { signOut } from './de/sign-out.ts'
import { switcher } from './de/switcher.ts'
import { writing } from './de/writing.ts'
import type { Words } from './en.ts'
import { pluralIn } from './plural.ts'
import { together } from './together.ts'

const plural = pluralIn('de')

const visibilities: Record<VisibilityChoice, string> = {
  everyone: 'Alle',
  members: 'Nur Mitglieder',
  nobody: 'Niemand',
}

const statusTerms: Record<StatusTerm, string> = {
  'half-hour': 'Für 30 Minuten',
  hour: 'Für 1 Stunde',
  today: 'Bis heute Abend',
  week: 'Bis zum Ende der Woche',
  never: 'Bis ich ihn ändere',
  kept: 'Wie bisher',
}

const sections: Record<SettingsSection, { readonly title: string; readonly about: string }> = {
  profile: { title: 'Profil', about: 'Wie andere dich sehen, und wie viel davon.' },
  appearance: { title: 'Darstellung', about: 'Änderungen gelten sofort und auf allen deinen Geräten.' },
  language: { title: 'Sprache und Schreiben', about: 'Welche Sprache die Seite spricht und was Enter tut.' },
  notifications: { title: 'Benachrichtigungen', about: 'Wie Parley dich auf etwas aufmerksam macht.' },
  shortcuts: { title: 'Tastenkürzel', about: 'Die Tasten für alles, und wie du sie änderst.' },
  privacy: {
    title: 'Privatsphäre',
    about:
      'Wer dir schreiben und dich hinzufügen darf, und was andere darüber erfahren, wann du hier bist und was du gelesen hast.',
  },
  devices: { title: 'Geräte', about: 'Wo du angemeldet bist. Melde ab, was du nicht kennst.' },
  account: { title: 'Konto', about: 'Dein Name zum Anmelden und dein Passwort.' },
  bots: { title: 'Bots', about: 'Programme, die in deinem Namen mitmachen.' },
  storage: { title: 'Speicher', about: 'Wie viel Platz deine Dateien brauchen.' },
}

export const de: Words = {
  ...together(first, later),
  offline,
  reporting,
  ownData,
  leaving,
  attention,
  calendar,
  acts,
  contacts,
  bots,
  webhooks,
  writing,
  problems,
  roomMenu,
  signOut,
  fieldsToMend: (count) =>
    plural(count, { one: 'Sieh dir ein Feld noch einmal an.', other: 'Sieh dir # Felder noch einmal an.' }),

  doors: {
    motto: 'Ein Ort zum Reden, auf eigenem Grund.',
    password: 'Passwort',
    signIn: {
      title: 'Anmelden',
      login: 'Benutzername oder E-Mail',
      loginMissing: 'Gib deinen Benutzernamen oder deine E-Mail-Adresse ein.',
      passwordMissing: 'Gib dein Passwort ein.',
      submit: 'Anmelden',
      pending: 'Wird angemeldet …',
      newHere: 'Neu hier?',
      register: 'Konto erstellen',
    },
    guest: {
      title: 'Nur mal reinschauen?',
      name: 'Wie sollen wir dich nennen?',
      placeholder: 'Lass es leer, und du bekommst einen netten Namen',
      submit: 'Als Gast weiter',
      pending: 'Die Tür geht auf …',
      note: 'Ohne Passwort. Du kannst später ein Konto daraus machen und behältst alles.',
    },
    register: {
      inviteText: 'Wer hier ein Konto erstellt, braucht eine Einladung.',
      invite: 'Einladungscode',
      inviteMissing: 'Gib den Code deiner Einladung ein.',
      title: 'Erstelle dein Konto',
      firstTitle: 'Richte deinen Ort ein',
      firstText: 'Noch ist niemand hier. Das Konto, das du jetzt erstellst, verwaltet ihn.',
      username: 'Benutzername',
      usernameNote: 'Damit meldest du dich an, und damit erwähnen dich andere.',
      usernameReserved: 'Dieser Benutzername ist hier reserviert.',
      displayName: 'Anzeigename',
      displayNameNote: 'So sehen dich andere. Leer gelassen, ist es dein Benutzername.',
      email: 'E-Mail',
      emailNote: 'Auch damit kannst du dich anmelden. Andere sehen sie nie.',
      submit: 'Konto erstellen',
      firstSubmit: 'Konto erstellen und loslegen',
      pending: 'Dein Konto wird erstellt …',
      haveOne: 'Du hast schon ein Konto?',
      signIn: 'Anmelden',
      closedTitle: 'Die Registrierung ist geschlossen',
      closedText: 'Hier lassen sich zurzeit keine neuen Konten erstellen. Wende dich an die Admins.',
    },
    reset: {
      title: 'Neues Passwort setzen',
      text: 'Alle Geräte, die mit dem alten angemeldet sind, werden abgemeldet.',
      password: 'Neues Passwort',
      submit: 'Passwort setzen',
      done: 'Dein neues Passwort gilt. Melde dich damit an.',
    },
    upgrade: {
      title: 'Behalte deinen Namen',
      text: 'Erstelle ein Konto. Alles, was du als Gast hast, kommt mit.',
      submit: 'Konto erstellen',
      done: 'Jetzt hast du ein Konto. Schön, dass du bleibst!',
    },
    ended: {
      session_ended: 'Dieses Gerät wurde von einem anderen aus abgemeldet.',
      refresh_reused:
        'Du wurdest zur Sicherheit abgemeldet: Diese Anmeldung wurde an zwei Stellen benutzt. Wenn du das nicht warst, ändere dein Passwort.',
      other: 'Deine Anmeldung ist abgelaufen. Melde dich an und mach weiter, wo du warst.',
    },
  },

  password: {
    show: 'Passwort anzeigen',
    hide: 'Passwort verbergen',
    rulesTitle: 'Das Passwort hat',
    rules: {
      length: (least) => plural(least, { one: 'mindestens # Zeichen', other: 'mindestens # Zeichen' }),
      max: (most) => plural(most, { one: 'höchstens # Zeichen', other: 'höchstens # Zeichen' }),
      lower: () => 'einen Kleinbuchstaben',
      upper: () => 'einen Großbuchstaben',
      digit: () => 'eine Ziffer',
      symbol: () => 'ein Sonderzeichen wie ! oder -',
    },
    ruleMet: 'erfüllt',
    ruleOpen: 'fehlt noch',
    rulesOpen: 'Noch sind nicht alle Regeln unten erfüllt.',
    strength: 'Stärke',
    scores: ['Sehr schwach', 'Schwach', 'Mittel', 'Stark', 'Sehr stark'],
    hints: {
      username: 'Es enthält deinen Benutzernamen.',
      common: 'Es enthält ein Wort, das zuerst erraten wird.',
      keyboard: 'Benachbarte Tasten sind leicht zu erraten.',
      sequence: 'Folgen wie 1234 sind leicht zu erraten.',
      repeats: 'Wiederholungen bringen wenig.',
      year: 'Jahreszahlen sind leicht zu erraten.',
      longer: 'Mehr Zeichen helfen am meisten. Gut sind ein paar Wörter ohne Zusammenhang.',
    },
  },

  home: {
    title: 'Start',
    welcome: { before: 'Willkommen, ', after: '' },
    opening: (place) => `${place} ist eröffnet. Tritt einem Raum bei, rede mit und fühl dich wie zu Hause.`,
    waiting: 'Wartet auf dich',
    allWaiting: (count) => plural(count, { one: '# Raum', other: 'Alle # Räume' }),
    allRead: 'Du hast alles gelesen.',
    recent: 'Hier geht es weiter',
    suggested: 'Räume für den Anfang',
    browse: 'Alle öffentlichen Räume',
    firstRoom: 'Noch hat niemand einen Raum eröffnet',
    firstRoomText: 'Erstelle den ersten und hol andere mit einem Link dazu.',
    firstRoomGuest: 'Räume, die andere eröffnen, erscheinen hier.',
    stepsTitle: 'Erste Schritte',
    stepsDone: (done, all) => `${done} von ${all} erledigt`,
    stepDone: 'Erledigt',
    steps: {
      account: {
        title: 'Sichere dir dein Konto',
        text: 'Gast bist du nur auf diesem Gerät. Mit einem Konto kommst du von überall zurück.',
      },
      profile: {
        title: 'Sag, wer du bist',
        text: 'Mit einer Zeile über dich und einem Status wissen andere, mit wem sie reden.',
      },
      look: {
        title: 'Mach es dir schön',
        text: 'Design, Dichte, Textgrößen und Schrift, mit Vorschau.',
      },
      people: { title: 'Sieh, wer hier ist', text: 'Finde die Leute hier nach Namen.' },
      room: { title: 'Lege den ersten Raum an', text: 'Ein Kanal für alle oder nur für die, die du einlädst.' },
      company: {
        title: 'Hole Leute dazu',
        text: 'Erstelle einen Link in deinen Raum und schicke ihn allen, die hier sein sollen.',
      },
    },
  },

  rooms,
  emoji,
  files,
  details,
  directory,
  inbox,
  invites,
  picker,
  switcher,
  shortcuts,

  people: {
    title: 'Personen',
    search: 'Personen suchen',
    searchPlaceholder: 'Name oder Benutzername',
    clear: 'Suche leeren',
    count: (count, more) =>
      more
        ? plural(count, { one: 'Die erste Person', other: 'Die ersten # Personen' })
        : plural(count, { one: '# Person', other: '# Personen' }),
    none: (query) => `Niemand zu „${query}“ gefunden`,
    noneText: 'Versuch es mit einem Teil des Namens oder dem Benutzernamen.',
    alone: 'Bisher bist nur du hier',
    aloneText: 'Wer dazukommt, erscheint hier.',
    more: 'Mehr anzeigen',
    loadingMore: 'Weitere werden geladen …',
    failed: 'Die Personen konnten nicht geladen werden',
    guestTitle: 'Personen finden geht nur mit Konto',
    guestText: 'Als Gast kannst du dich gern umsehen. Um andere zu finden und gefunden zu werden, erstelle ein Konto.',
    you: 'du',
    roles: { user: null, moderator: 'Moderation', admin: 'Admin' },
  },

  card: {
    title: 'Profil von',
    loading: 'Profil wird geladen …',
    missing: 'Diese Person gibt es nicht',
    missingText: 'Vielleicht wurde das Konto entfernt.',
    failed: 'Das Profil konnte nicht geladen werden',
    since: (month) => `Dabei seit ${month}`,
    fields: {
      bio: 'Über mich',
      location: 'Standort',
      birthDate: 'Geburtsdatum',
      gender: 'Geschlecht',
    },
    edit: 'Dein Profil bearbeiten',
    talk: 'Nachricht senden',
  },

  settings: {
    title: 'Einstellungen',
    navigation: 'Bereiche der Einstellungen',
    all: 'Alle Einstellungen',
    away: 'Zurück, wo du warst',
    sections,
    saveFailed: 'Eine Einstellung konnte nicht gespeichert werden und wurde zurückgesetzt',

    profile: {
      displayName: 'Anzeigename',
      username: (name) => `Dein Benutzername ist @${name}.`,
      status: 'Status',
      statusText: 'Was machst du gerade?',
      statusEmoji: 'Emoji',
      statusTerm: 'Wie lange',
      statusTerms,
      statusUntil: (when) => `Bis ${when}`,
      suggestions: 'Vorschläge',
      suggested: [
        { emoji: '📅', text: 'In einer Besprechung' },
        { emoji: '🎧', text: 'Konzentriert' },
        { emoji: '🤒', text: 'Krank' },
        { emoji: '🌴', text: 'Im Urlaub' },
      ],
      clearStatus: 'Status löschen',
      about: 'Über dich',
      aboutNote: 'Alles davon ist freiwillig. Du bestimmst bei jedem, wer es sieht; zu allen zählen auch Gäste.',
      fields: { bio: 'Über mich', location: 'Standort', birthDate: 'Geburtsdatum', gender: 'Geschlecht' },
      left: (count) => plural(count, { one: 'Noch # Zeichen', other: 'Noch # Zeichen' }),
      whoSees: (field) => `Wer es sieht: ${field}`,
      visibilities,
      save: 'Profil speichern',
      saving: 'Wird gespeichert …',
      saved: 'Profil gespeichert',
      unsaved: 'Du hast ungespeicherte Änderungen.',
      discard: 'Verwerfen',
      guest: 'Gäste haben nur einen Namen. Mit einem Konto bekommst du einen Status und ein volles Profil.',
    },

    appearance: {
      theme: 'Design',
      themes: { system: 'System', light: 'Hell', dark: 'Dunkel', contrast: 'Hoher Kontrast' },
      density: 'Dichte',
      densities: { comfortable: 'Bequem', compact: 'Kompakt' },
      font: 'Schrift',
      fonts: { system: 'System', humanist: 'Humanistisch', serif: 'Serifen', mono: 'Nichtproportional' },
      sizes: 'Textgrößen',
      interfaceSize: 'Oberfläche',
      messageSize: 'Nachrichten',
      memberListSize: 'Mitgliederliste',
      pixels: (size) => `${size} px`,
      messages: 'In Unterhaltungen',
      showAvatars: 'Profilbilder anzeigen',
      showTimestamps: 'Uhrzeiten anzeigen',
      colouredNames: 'Farbige Namen',
      colouredNamesNote: 'Jede Person hat ihre eigene Farbe.',
      motion: 'Weniger Bewegung',
      motionNote: 'Keine Animationen, egal was das System sagt.',
    },

    sample: {
      title: 'Vorschau',
      label: 'Beispiel',
      room: 'leuchtturm',
      members: 'Mitglieder',
      people: [
        { id: 'sample-0', name: 'Mara Lindqvist' },
        { id: 'sample-4', name: 'Tomás Rey' },
        { id: 'sample-2', name: 'أمل حداد' },
      ],
      messages: [
        { from: 0, time: '09:41', text: 'Moin! Die Lampe läuft wieder, und der Wärter schläft endlich.' },
        { from: 1, time: '09:43', text: 'Wunderbar. Nach dem Essen bringe ich die neue Linse rüber.' },
        { from: 2, time: '09:44', text: 'صباح الخير! سأنتظركم عند المرسى.' },
        { from: 0, time: '09:45', text: 'Bis gleich am Steg.' },
      ],
    },

    language: {
      language: 'Sprache',
      followBrowser: (name) => `Wie der Browser (${name})`,
      typing: 'Schreiben',
      enterSends: 'Enter sendet',
      enterSendsOn: 'Enter sendet die Nachricht, Umschalt+Enter beginnt eine neue Zeile.',
      enterSendsOff: 'Enter beginnt eine neue Zeile, Strg+Enter sendet.',
    },

    notifications: {
      about: 'Benachrichtige mich bei',
      abouts: {
        all: 'Allem in Räumen, die nicht stumm sind',
        mentions: 'Direktnachrichten, Erwähnungen und meinen Wörtern',
        none: 'Nichts',
      },
      keywords: 'Meine Wörter',
      keywordsNote: 'Wer eines davon schreibt, ruft dich wie mit einer Erwähnung. Enter fügt ein Wort hinzu.',
      removeKeyword: (word) => `„${word}“ entfernen`,
      desktop: 'Systembenachrichtigungen',
      desktopNote:
        'Erscheinen, während du woanders bist. Jede sagt, warum sie kam, und verschwindet, wenn du sie gelesen hast.',
      denied:
        'Dieser Browser soll von hier keine Benachrichtigungen zeigen. Erlaube sie in seinen Einstellungen für diese Seite.',
      missing: 'Dieser Browser hat keine Benachrichtigungen, oder nur für die installierte App.',
      test: 'Jetzt eine zeigen',
      testText: 'So sieht das aus.',
      sound: 'Töne',
      soundNote: 'Ein kurzer, leiser Ton, wenn etwas für dich ist.',
      tone: 'Ton',
      tones: { chime: 'Glocke', drop: 'Tropfen', knock: 'Klopfen' },
      play: 'Ton abspielen',
      silent: 'Dieser Browser kann den Ton nicht abspielen.',
      quiet: 'Nicht stören',
      quietHours: (hours) => plural(hours, { one: 'Für # Stunde', other: 'Für # Stunden' }),
      quietUntil: (when) => `Ruhe bis ${when}.`,
      quietEnd: 'Jetzt beenden',
      schedule: 'Jede Woche',
      scheduleNote: 'Ruhe zu immer denselben Zeiten, nach der Uhr dieses Geräts.',
      ends: { from: 'Von', to: 'Bis' },
      days: 'Beginnt am',
    },

    privacy: {
      messages: 'Wer dir direkt schreiben darf',
      messagesNote: 'Gespräche, die es schon gibt, bleiben offen.',
      adds: 'Wer dich in Räume holen darf',
      addsNote: 'Mit einem Link trittst du immer selbst bei.',
      who: { everyone: 'Alle', rooms: 'Wer einen Raum mit mir teilt', contacts: 'Nur Kontakte' },
      readReceipts: 'Lesebestätigungen',
      readReceiptsNote: 'Andere sehen, wie weit du gelesen hast, und du siehst es von ihnen.',
      lastSeen: 'Zuletzt da',
      lastSeenNote: 'Andere sehen, wann du zuletzt hier warst.',
    },

    devices: {
      current: 'Dieses Gerät',
      lastUsed: (when) => `Zuletzt benutzt: ${when}`,
      since: (when) => `Angemeldet: ${when}`,
      unknownDevice: 'Unbekanntes Gerät',
      onSystem: (browser, system) => `${browser} unter ${system}`,
      unknownAddress: 'Adresse unbekannt',
      end: 'Abmelden',
      endDevice: (device) => `${device} abmelden`,
      confirmTitle: (device) => `${device} abmelden?`,
      confirmText: 'Auf dem Gerät musst du dich neu anmelden. Sonst geht nichts verloren.',
      ended: (device) => `${device} ist abgemeldet`,
      endOthers: 'Alle anderen Geräte abmelden',
      othersTitle: 'Alle anderen Geräte abmelden?',
      othersText: (count) =>
        plural(count, {
          one: 'Auf einem anderen Gerät musst du dich neu anmelden.',
          other: 'Auf # anderen Geräten musst du dich neu anmelden.',
        }),
      othersEnded: (count) =>
        plural(count, { one: 'Ein anderes Gerät ist abgemeldet', other: '# andere Geräte sind abgemeldet' }),
      none: 'Du bist nur auf diesem Gerät angemeldet.',
      failed: 'Die Geräte konnten nicht geladen werden',
      endFailed: 'Das Gerät konnte nicht abgemeldet werden',
    },

    account: {
      username: 'Benutzername',
      email: 'E-Mail',
      noEmail: 'Keine angegeben',
      role: 'Rolle',
      roles: { user: 'Mitglied', moderator: 'Moderation', admin: 'Admin' },
      password: 'Passwort ändern',
      current: 'Aktuelles Passwort',
      currentMissing: 'Gib dein aktuelles Passwort ein.',
      next: 'Neues Passwort',
      same: 'Das ist dein aktuelles Passwort. Wähle ein anderes.',
      change: 'Passwort ändern',
      changing: 'Wird geändert …',
      changed: 'Passwort geändert',
      changedText: 'Alle anderen Geräte wurden abgemeldet.',
      note: 'Alle deine anderen Geräte werden abgemeldet.',
      guest:
        'Als Gast hast du kein Passwort: Dieses Gerät ist dein Schlüssel. Ein Konto lässt dich von überall herein.',
    },
  },
}
