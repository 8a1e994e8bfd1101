import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('de')

const list = (names: readonly string[]) => new Intl.ListFormat('de').format(names)

export const writing: Words['writing'] = {
  dismiss: 'Ausblenden',
  failed: 'Das hat nicht geklappt',
  unsaved: 'Deine Änderung ist nicht gespeichert.',
  goOn: 'Weiter bearbeiten',
  rival: 'Auf einem anderen Gerät wurde hier etwas anderes geschrieben.',
  takeRival: 'Stattdessen übernehmen',
  unknownCommand: (name) => `Den Befehl /${name} gibt es nicht.`,
  sendAsText: 'Als Text senden',
  incomplete: (command, args) => `Da fehlt noch etwas: /${command} ${args}`,
  tellMany: {
    room: (count) =>
      plural(count, {
        one: 'Damit benachrichtigst du eine Person im Raum.',
        other: 'Damit benachrichtigst du alle # Personen im Raum.',
      }),
    here: (count) =>
      count === null
        ? 'Damit benachrichtigst du alle, die gerade da sind.'
        : plural(count, {
            one: 'Damit benachrichtigst du die eine Person, die gerade da ist.',
            other: 'Damit benachrichtigst du die # Personen, die gerade da sind.',
          }),
  },
  asks: {
    leave: {
      text: (room) => `${room} verlassen? Du kannst nur zurückkommen, wenn dich jemand wieder hereinlässt.`,
      yes: 'Verlassen',
    },
    archive: {
      text: (room) => `${room} archivieren? Danach lässt sich dort alles lesen, aber nichts mehr schreiben.`,
      yes: 'Archivieren',
    },
    ban: { text: (name) => `${name} aus dem Raum entfernen und nicht wieder hereinlassen?`, yes: 'Sperren' },
  },
  sendAnyway: 'Trotzdem senden',
  notYet: 'Noch nicht',
  previewEmpty: 'Hier siehst du, wie deine Nachricht aussehen wird.',
  nobodyOfThatName: (name) => `Hier gibt es niemanden namens @${name}.`,
  commands: {
    me: { args: 'tut etwas', about: 'Sagen, was du gerade tust' },
    shrug: { args: '[Text]', about: '¯\\_(ツ)_/¯ anhängen' },
    join: { args: '#raum', about: 'Einem öffentlichen Raum beitreten' },
    leave: { args: '', about: 'Diesen Raum verlassen' },
    invite: { args: '@person …', about: 'Personen zu diesem Raum hinzufügen' },
    kick: { args: '@person …', about: 'Personen aus diesem Raum entfernen' },
    ban: { args: '@person', about: 'Jemanden entfernen und nicht wieder hereinlassen' },
    msg: { args: '@person [Text]', about: 'Jemandem eine Direktnachricht schreiben' },
    topic: { args: '[Text]', about: 'Das Thema festlegen oder löschen' },
    rename: { args: 'Name', about: 'Diesen Raum umbenennen' },
    archive: { args: '', about: 'Diesen Raum archivieren' },
    mute: { args: '[30m, 2h, 1d]', about: 'Keine Benachrichtigungen aus diesem Raum' },
    unmute: { args: '', about: 'Wieder Benachrichtigungen aus diesem Raum' },
    away: { args: '', about: 'Als abwesend erscheinen' },
    dnd: { args: '', about: 'Als beschäftigt erscheinen' },
    back: { args: '', about: 'Wieder als online erscheinen' },
    status: { args: '[Emoji] [Text]', about: 'Deinen Status festlegen oder löschen' },
    nick: { args: 'Name', about: 'Deinen Anzeigenamen ändern' },
    help: { args: '', about: 'Diese Befehle auflisten' },
  },
  told: {
    removed: (names) => `Aus dem Raum entfernt: ${list(names)}.`,
    invited: (names) => `Zum Raum hinzugefügt: ${list(names)}.`,
    muted: 'Du bekommst keine Benachrichtigungen aus diesem Raum.',
    unmuted: 'Du bekommst wieder Benachrichtigungen aus diesem Raum.',
    presence: {
      online: 'Du erscheinst als online.',
      away: 'Du erscheinst als abwesend.',
      busy: 'Du erscheinst als beschäftigt.',
    },
    status: 'Dein Status ist festgelegt.',
    statusCleared: 'Dein Status ist gelöscht.',
    nick: (name) => `Andere sehen dich jetzt als ${name}.`,
    help: (commands) =>
      Object.entries(commands)
        .map(([name, { args, about }]) => `/${name} ${args} – ${about}`)
        .join('\n'),
  },
  completions: 'Vorschläge',
  suggestions: (count) => plural(count, { one: '# Vorschlag', other: '# Vorschläge' }),
  everybody: (count) =>
    plural(count, {
      one: 'Benachrichtigt eine Person im Raum',
      other: 'Benachrichtigt alle # Personen im Raum',
    }),
  everybodyHere: 'Benachrichtigt alle, die gerade da sind',
  notInRoom: 'nicht in diesem Raum',
  closed: {
    archived: 'Dieser Raum ist archiviert. Du kannst ihn lesen, aber hier wird nichts Neues geschrieben.',
    erased:
      'Dieses Konto wurde gelöscht. Du kannst lesen, was geschrieben wurde, aber hier wird nichts Neues geschrieben.',
    silenced: (until) => `Die Moderation hat dich gebeten, hier zu pausieren. Du kannst ${until} wieder schreiben.`,
    read_only: 'In diesem Raum schreibt nur die Moderation. Du kannst mitlesen und reagieren.',
    blocked: (name) => `Du hast ${name} blockiert, deshalb kann hier keiner von euch schreiben.`,
    openAgain: 'Wieder öffnen',
    openFailed: 'Der Raum konnte nicht wieder geöffnet werden',
  },
}
