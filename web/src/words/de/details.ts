import type { MembershipView } from '@parley/protocol/wire'
import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('de')

const becomes: Record<MembershipView['role'], (name: string) => string> = {
  owner: (name) => `${name} gehört der Raum jetzt`,
  admin: (name) => `${name} verwaltet den Raum jetzt als Admin`,
  moderator: (name) => `${name} moderiert jetzt den Raum`,
  member: (name) => `${name} ist jetzt ein einfaches Mitglied`,
}

export const details: Words['details'] = {
  titles: {
    about: 'Info',
    members: 'Mitglieder',
    pins: 'Angepinnte Nachrichten',
    files: 'Dateien',
    search: 'Suche',
    invites: 'Einladungen',
    webhooks: 'Webhooks',
    moderation: 'Moderation',
    settings: 'Raumeinstellungen',
  },
  back: 'Zurück zur Info',
  more: 'Mehr zu diesem Raum',
  archived: 'Dieser Raum ist archiviert. Du kannst ihn lesen; es kommt nichts mehr hinzu.',
  silencedUntil: (when) =>
    `Die Moderation hat dich in diesem Raum bis ${when} stummgeschaltet. Lesen kannst du weiterhin.`,
  silencedForEver: 'Die Moderation hat dich in diesem Raum stummgeschaltet. Lesen kannst du weiterhin.',
  copyLink: 'Link kopieren',

  order: {
    waiting: (count) => plural(count, { one: '# wartet', other: '# warten' }),
    closed: 'Was hier wartet, ist für die, die Ordnung halten',
    closedText: 'Frag die Moderation des Raums.',
  },

  facts: {
    title: 'Auf einen Blick',
    created: 'Erstellt',
    owner: 'Inhaber:in',
    nobody: 'Niemand',
    writing: 'Schreiben',
    readOnly: 'Nur Ankündigungen',
  },

  notify: {
    title: 'Benachrichtigen bei',
    levels: { all: 'Jeder Nachricht', mentions: 'Nur wenn ich erwähnt werde', none: 'Nichts' },
    mute: 'Stummschalten',
    terms: {
      hour: 'Für 1 Stunde',
      eight: 'Für 8 Stunden',
      tomorrow: 'Bis morgen früh',
      ever: 'Bis ich es aufhebe',
    },
    mutedUntil: (when) => `Stumm bis ${when}`,
    mutedForEver: 'Stummgeschaltet',
    unmute: 'Stummschaltung aufheben',
    failed: 'Die Benachrichtigungen konnten nicht geändert werden',
  },

  ends: 'Verlassen, archivieren oder löschen',
  archive: {
    action: 'Raum archivieren',
    undo: 'Aus dem Archiv holen',
    title: (room) => `${room} archivieren?`,
    text: 'Der Raum verschwindet aus dem Verzeichnis, und niemand schreibt mehr darin. Alles bleibt lesbar, und du kannst ihn zurückholen.',
    failed: 'Der Raum konnte nicht geändert werden',
  },
  leave: {
    action: 'Raum verlassen',
    title: (room) => `${room} verlassen?`,
    public: 'Du kannst jederzeit zurückkommen.',
    private: 'Der Raum ist privat: Um zurückzukommen, brauchst du eine Einladung.',
    heir: (name) => `Dieser Raum gehört dir. Nach dir gehört er ${name}.`,
    handsOver: 'Dieser Raum gehört dir. Er geht an das Mitglied mit der höchsten Rolle, das am längsten dabei ist.',
    last: 'Dieser Raum gehört dir, und niemand sonst darin kann ihn nach dir übernehmen. Danach gehört er niemandem.',
    done: (room) => `Du hast ${room} verlassen`,
    failed: 'Du konntest den Raum nicht verlassen',
  },
  delete: {
    action: 'Raum löschen',
    title: (room) => `${room} löschen?`,
    text: 'Alles, was je darin geschrieben wurde, wird für alle mitgelöscht. Das lässt sich nicht rückgängig machen.',
    type: 'Gib zur Sicherheit den Namen ein:',
    done: (room) => `${room} ist gelöscht`,
    failed: 'Der Raum konnte nicht gelöscht werden',
  },

  membersFailed: 'Die Mitglieder konnten nicht geladen werden',
  findMembers: 'Mitglieder suchen',
  add: {
    open: 'Personen hinzufügen',
    title: 'Personen zum Raum hinzufügen',
    label: 'Wen?',
    note: (history) =>
      history === 'all'
        ? 'Sie können alles lesen, was bisher geschrieben wurde.'
        : 'Sie sehen, was von jetzt an geschrieben wird.',
    action: (count) =>
      count === 0 ? 'Hinzufügen' : plural(count, { one: '# Person hinzufügen', other: '# Personen hinzufügen' }),
    done: (count) => plural(count, { one: '# Person wurde hinzugefügt', other: '# Personen wurden hinzugefügt' }),
  },
  member: {
    profile: 'Profil öffnen',
    message: 'Direktnachricht senden',
    make: (role) => `Rolle „${role}“ geben`,
    stepDown: (role) => `Zur Rolle „${role}“ wechseln`,
    became: (name, role) => becomes[role](name),
    handOver: 'Raum übergeben …',
    handedOver: (name) => becomes.owner(name),
    silence: 'Stummschalten',
    silenceFor: (seconds) =>
      seconds < 3_600
        ? plural(seconds / 60, { one: 'Für # Minute', other: 'Für # Minuten' })
        : seconds < 86_400
          ? plural(seconds / 3_600, { one: 'Für # Stunde', other: 'Für # Stunden' })
          : plural(seconds / 86_400, { one: 'Für # Tag', other: 'Für # Tage' }),
    silenced: (name) => `${name} kann eine Weile nicht schreiben`,
    unsilence: 'Wieder schreiben lassen',
    unsilenced: (name) => `${name} kann wieder schreiben`,
    isSilenced: 'Stummgeschaltet',
    remove: 'Aus dem Raum entfernen …',
    removed: (name) => `${name} wurde entfernt`,
    ban: 'Für den Raum sperren …',
    banned: (name) => `${name} wurde gesperrt`,
    failed: 'Das hat nicht geklappt',
    confirm: {
      'hand-over': {
        title: (name) => `Raum an ${name} übergeben?`,
        text: 'Ein Raum gehört genau einer Person. Du bleibst Admin, und nur sie kann ihn dir zurückgeben.',
        action: 'Übergeben',
      },
      remove: {
        title: (name) => `${name} entfernen?`,
        text: 'Die Nachrichten bleiben. Zurückkommen geht mit einer Einladung oder wenn der Raum öffentlich ist.',
        action: 'Entfernen',
      },
      ban: {
        title: (name) => `${name} sperren?`,
        text: 'Die Nachrichten bleiben. Zurückkommen geht auch mit einer Einladung nicht, bis die Moderation die Person wieder hinzufügt.',
        action: 'Sperren',
      },
    },
  },

  pins: {
    failed: 'Die angepinnten Nachrichten konnten nicht geladen werden',
    none: 'Nichts angepinnt',
    noneText: 'Pinne an, wonach Neue immer wieder fragen: Hier haben es alle zur Hand.',
    noneForReaders: 'Was die Moderation dieses Raums zur Hand haben will, erscheint hier.',
    jump: 'Anzeigen',
    jumpTo: (author) => `Nachricht von ${author} in der Unterhaltung anzeigen`,
    unpin: 'Loslösen',
    unpinOf: (author) => `Nachricht von ${author} loslösen`,
    unpinFailed: 'Die Nachricht konnte nicht losgelöst werden',
  },

  invitesClosed: 'Du kannst hier niemanden einladen',
  invitesClosedText: 'Wen dieser Raum aufnimmt, entscheiden die, die ihn verwalten.',

  settings: {
    save: 'Speichern',
    saved: 'Raum gespeichert',
    closed: 'Die Einstellungen sind dir nicht zugänglich',
    closedText: 'Ändern können sie nur Admins und die Person, der der Raum gehört.',
  },
}
