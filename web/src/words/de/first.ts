import type { Reason } from '@parley/protocol/wire'
import type { TransportReason } from '@parley/sdk'
import { composer } from './composer.ts'
import { header } from './header.ts'
import { layout } from './layout.ts'
import { markdown } from './markdown.ts'
import { message } from './message.ts'
import { presence } from './presence.ts'
import { sidebar } from './sidebar.ts'
import { timeline } from './timeline.ts'
import { keyNames } from './key-names.ts'
import type { FirstWords } from '../en/first.ts'

/** Every reason, since the server says its own in English. */
const refusals: { readonly [R in Reason | TransportReason]: string } = {
  invalid_input: 'Etwas an der Eingabe stimmt nicht. Prüfe sie und versuch es erneut.',
  invalid_json: 'Die Anfrage hat nicht die richtige Form.',
  unsupported_media_type: 'Diese Art von Anfrage wird nicht angenommen.',
  weak_password: 'Dieses Passwort ist zu leicht zu erraten.',
  username_reserved: 'Dieser Benutzername ist hier reserviert.',

  query_not_understood: 'Etwas in dieser Suche ist nicht zu verstehen.',
  search_took_too_long: 'Diese Suche hat zu lange gedauert. Such nach etwas Genauerem.',
  token_missing: 'Du bist abgemeldet. Melde dich an und versuch es erneut.',
  token_invalid: 'Deine Anmeldung gilt nicht mehr. Melde dich neu an.',
  token_expired: 'Deine Anmeldung ist abgelaufen. Versuch es erneut.',
  session_ended: 'Dieses Gerät wurde abgemeldet.',
  wrong_credentials: 'Name und Passwort passen nicht zusammen. Prüfe beides und versuch es erneut.',
  refresh_invalid: 'Deine Anmeldung ist beendet. Melde dich neu an.',
  refresh_reused: 'Diese Anmeldung wurde an zwei Stellen benutzt und zur Sicherheit beendet. Melde dich neu an.',

  account_deactivated: 'Dieses Konto ist stillgelegt. Frag nach, wer diesen Ort betreibt.',
  reset_invalid: 'Dieser Code gilt nicht mehr. Bitte um einen neuen.',
  person_required: 'Das gibt es nur für Personen mit Konto, nicht für Gäste oder Bots.',
  last_admin: 'Jemand muss diesen Ort verwalten. Mach zuerst jemand anderen zum Admin.',
  not_yourself: 'Mit dir selbst kannst du das nicht tun.',
  setting_fixed: 'Das ist in der Umgebung des Servers festgelegt.',
  invite_required: 'Wer hier ein Konto erstellt, braucht eine Einladung.',
  rooms_restricted: 'Hier dürfen nicht alle Räume erstellen.',
  account_required: 'Das geht nicht als Gast. Erstelle zuerst ein Konto.',
  guest_required: 'Nur ein Gast kann zu einem Konto werden.',
  moderator_required: 'Das dürfen nur Moderatoren dieses Ortes.',
  admin_required: 'Das dürfen nur Admins.',
  guests_off: 'Hier sind keine Gäste vorgesehen.',
  registration_closed: 'Die Registrierung ist hier geschlossen.',
  wrong_password: 'Das aktuelle Passwort stimmt nicht.',
  foreign_origin: 'Diese Website darf deine Anmeldung hier nicht benutzen.',

  route_not_found: 'Das kann dieser Server nicht.',
  user_not_found: 'Diese Person gibt es nicht.',
  session_not_found: 'Dieses Gerät gibt es nicht.',

  room_not_found: 'Diesen Raum gibt es nicht, oder er ist dir nicht zugänglich.',
  message_not_found: 'Diese Nachricht gibt es nicht.',
  invite_not_found: 'Diese Einladung gilt nicht mehr.',
  member_not_found: 'Diese Person ist nicht im Raum.',
  job_not_found: 'Diesen Auftrag gibt es nicht, oder er wird gerade ausgeführt.',
  job_not_exhausted: 'Nur ein aufgegebener Auftrag lässt sich vergessen.',

  bot_refused: 'Bots können das nicht.',
  scope_missing: 'Diesem Token wurde nicht erlaubt, was dafür nötig ist.',
  bots_for_admins: 'In diesem Ort legen nur Admins Bots an.',
  bot_stays_member: 'Ein Bot ist in einem Raum Mitglied und nie mehr.',
  bot_not_found: 'Diesen Bot gibt es nicht.',
  bot_token_not_found: 'Dieses Token gibt es nicht mehr.',
  webhook_not_found: 'Diesen Webhook gibt es in diesem Raum nicht.',
  too_many_bots: 'Mehr Bots kann eine Person nicht haben.',
  too_many_bot_tokens: 'Mehr Token kann dieser Bot nicht haben. Widerrufe eines.',
  too_many_webhooks: 'Mehr Webhooks kann dieser Raum nicht haben. Entferne einen.',

  not_a_member: 'Tritt zuerst dem Raum bei.',
  room_right_missing: 'Deine Rolle in diesem Raum erlaubt das nicht.',
  room_archived: 'Dieser Raum ist archiviert.',
  room_read_only: 'In diesem Raum schreibt nur die Moderation.',
  silenced: 'Du kannst in diesem Raum eine Weile nicht schreiben.',
  banned: 'Du bist für diesen Raum gesperrt.',
  not_the_author: 'Eine Nachricht ändern kann nur, wer sie geschrieben hat.',
  direct_is_fixed: 'Eine direkte Unterhaltung haben immer dieselben zwei Personen.',
  direct_closed: 'Ihr könnt einander nicht direkt schreiben.',
  not_taking_messages: 'Diese Person sucht sich aus, wer ein Gespräch mit ihr beginnt. Schick ihr eine Kontaktanfrage.',
  not_to_be_added:
    'Hier sucht sich jemand aus, wer hinzufügen darf. Schick eine Kontaktanfrage oder einen Link zum Raum.',
  contact_not_found: 'Diese Anfrage gibt es nicht mehr.',
  contact_blocked: 'Du hast diese Person blockiert. Heb das zuerst auf.',
  owner_must_stay: 'Ein Raum muss jemandem gehören. Übergib ihn zuerst.',

  slow_mode: 'Dieser Raum ist im langsamen Modus. Warte ein wenig.',
  slug_taken: 'Ein anderer Raum hat schon diese Adresse.',
  room_full: 'Dieser Raum ist voll.',
  message_deleted: 'Diese Nachricht wurde gelöscht.',
  too_many_reactions: 'Mehr verschiedene Reaktionen passen nicht an diese Nachricht.',
  too_many_rooms: 'In so vielen Räumen ist höchstens jemand. Zuerst muss einer verlassen werden.',
  edit_too_late: 'Diese Nachricht lässt sich nicht mehr bearbeiten.',
  too_many_bookmarks: 'Mehr Nachrichten lassen sich nicht speichern. Entferne zuerst eine.',
  username_taken: 'Dieser Benutzername ist vergeben.',
  email_taken: 'Zu dieser E-Mail-Adresse gibt es schon ein Konto.',

  file_not_found: 'Diese Datei gibt es nicht.',
  http_only: 'Dateien können nur über HTTP übertragen werden.',
  invalid_upload: 'Die Dateien sind nicht in der richtigen Form angekommen.',
  upload_interrupted: 'Das Hochladen brach ab, bevor alles angekommen war.',
  upload_not_found: 'Dieser Vorgang ist nicht mehr bekannt. Fang noch einmal an.',
  upload_elsewhere: 'Das Hochladen geht an anderer Stelle weiter.',
  upload_in_crumbs: 'Die Datei kam in zu vielen kleinen Teilen an. Fang noch einmal an.',
  too_many_uploads: 'Es sind zu viele Dateien gleichzeitig unterwegs. Warte, bis eine angekommen ist.',
  no_file: 'Es ist keine Datei dabei.',
  too_many_files: 'Das sind zu viele Dateien auf einmal.',
  file_empty: 'Diese Datei ist leer.',
  file_type_refused: 'Dateien dieser Art werden hier nicht angenommen.',
  file_too_large: 'Diese Datei ist zu groß.',
  file_in_use: 'Diese Datei wird benutzt. Lösche stattdessen die Nachricht, an der sie hängt.',
  file_not_ready: 'Diese Datei wird noch geprüft.',
  quota_exceeded: 'Du hast dafür keinen Platz mehr. Lösche zuerst ältere Dateien.',
  place_full: 'Hier ist kein Platz mehr für Dateien.',
  storage_unavailable: 'Dateien sind gerade nicht erreichbar.',

  body_too_large: 'Das ist zu groß zum Senden.',
  too_many_requests: 'Zu viele Versuche in kurzer Zeit.',
  internal: 'Auf dem Server ist etwas schiefgegangen. Versuch es gleich noch einmal.',
  database_unavailable: 'Der Server kommt gerade nicht an seine Daten. Versuch es gleich noch einmal.',
  overloaded: 'Der Server ist ausgelastet. Versuch es gleich noch einmal.',
  shutting_down: 'Der Server startet neu.',

  unreachable: 'Der Server ist nicht erreichbar. Prüfe deine Verbindung; was du geschrieben hast, bleibt erhalten.',
  aborted: 'Der Vorgang wurde abgebrochen.',
  timed_out: 'Der Server hat zu lange nicht geantwortet. Was du geschrieben hast, bleibt erhalten.',
  not_parley:
    'Etwas zwischen dir und dem Server hat an seiner Stelle geantwortet. Prüfe dein Netzwerk oder frag nach, wer den Server betreibt.',
}

export const first: FirstWords = {
  product: 'Parley',
  documentTitle: (screen, place) => `${screen} · ${place}`,
  common: {
    loading: 'Wird geladen …',
    tryAgain: 'Erneut versuchen',
    skipToContent: 'Zum Inhalt springen',
    noticesRegion: 'Hinweise',
    dismissNotice: 'Hinweis ausblenden',
  },
  refusal: (reason) => new Map<string, string>(Object.entries(refusals)).get(reason) ?? null,
  unexpected: 'Etwas Unerwartetes ist schiefgegangen. Versuch es erneut.',
  broken: {
    title: 'Dieser Teil der Seite wurde nicht geladen',
    text: 'Vielleicht wurde inzwischen eine neuere Version installiert. Meist hilft es, die Seite neu zu laden.',
    reload: 'Neu laden',
  },
  frame: {
    connection: 'Verbindung',
    navigation: 'Hauptnavigation',
    home: 'Start',
    people: 'Personen',
    settings: 'Einstellungen',
    you: 'Du',
    accountMenu: 'Kontomenü',
    direct: 'Direktnachricht',
    rooms: 'Räume',
    kinds: { person: null, guest: 'Gast', bot: 'Bot' },
    allRead: 'Alles als gelesen markiert',
  },

  timeline,
  message,
  markdown,
  composer,
  sidebar,
  layout,
  header,
  presence,
  keyNames,
}
