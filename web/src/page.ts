import {
  browserDraftKeep,
  browserKeep,
  browserOutboxKeep,
  browserTabs,
  type Cell,
  Client,
  createCell,
  type Watchable,
} from '@parley/sdk'
import { derive } from './app/derive.ts'
import { wakeUp } from './app/wake-up.ts'
import { type ArrivalMachine, createArrival } from './arrival/arrival.ts'
import { type Form, watchForm } from './layout/form.ts'
import { keptCell } from './layout/kept-cell.ts'
import { createPanes, type Panes, parseWidths } from './layout/pane-widths.ts'
import { createOnScreen, type OnScreen } from './presence/on-screen.ts'
import { type Conversations, createConversations } from './conversation/conversations.ts'
import { showBadge } from './attention/badge.ts'
import { countWaiting } from './attention/counts.ts'
import { createMessages, type Messages } from './message/messages.ts'
import { onLeave } from './message/leaving.ts'
import { keepTheDoor } from './navigation/doorman.ts'
import { browserTrail, createNavigation, type Navigation } from './navigation/navigation.ts'
import { createNotices, type Notices } from './notices/notices.ts'
import { lookOf } from './preferences/appearance.ts'
import { browserNetwork } from './offline/browser-network.ts'
import { type ConnectionNews, watchConnection } from './offline/connection-news.ts'
import type { KeptState } from './offline/kept-state.ts'
import { oneConnection } from './offline/one-connection.ts'
import { type Acquaintances, createAcquaintances } from './people/acquaintances.ts'
import { followPerson } from './preferences/follow-person.ts'
import { showLook } from './preferences/look-on-page.ts'
import { createPreferences, type PreferencesMachine } from './preferences/preferences.ts'
import { browserShelf } from './preferences/shelf.ts'
import type { Loss } from './sign-out/losses.ts'
import { isMacKeyboard, listenForShortcuts } from './shortcuts/listen.ts'
import { createShortcuts, type Shortcuts } from './shortcuts/shortcuts.ts'
import { createPlaceClock, type PlaceClock } from './time/place-clock.ts'
import { browserTimers, type Timers } from './time/timers.ts'
import { failureWords } from './words/failure-words.ts'
import { allWords, type Catalogues, createWords, type Words } from './words/index.ts'

/** Everything the page runs on, made once; views receive it and construct nothing of it themselves. */
export interface Page {
  readonly client: Client
  /** Where the place is, as addresses begin. */
  readonly origin: string
  readonly timers: Timers
  readonly placeClock: PlaceClock
  readonly arrival: ArrivalMachine
  readonly navigation: Navigation
  readonly preferences: PreferencesMachine
  readonly catalogue: Catalogues
  readonly notices: Notices
  readonly conversations: Conversations
  readonly messages: Messages
  readonly people: Acquaintances
  /** Who is on screen, so that how they are is known. */
  readonly onScreen: OnScreen
  readonly form: Watchable<Form>
  readonly panes: Panes
  readonly connectionNews: Watchable<ConnectionNews>
  readonly shortcuts: Shortcuts
  /** What the tab is called, apart from what waits. */
  readonly title: Cell<string>
  /** Tells that something failed, in the words of the reason. */
  readonly tellFailure: (title: (words: Words) => string, error: unknown, again?: () => void) => void
  /** What signing out would lose, while that is being asked. */
  readonly losing: Cell<readonly Loss[] | null>
  /** Asks first where something would be lost by it, unless that is answered. */
  readonly signOut: (isAnswered?: boolean) => Promise<void>
}

/** `kept` is what this browser kept of whoever was here last. */
export function openPage(kept: KeptState | null): Page {
  const outboxKeep = browserOutboxKeep('parley.outbox')
  const draftKeep = browserDraftKeep('parley.draft')
  const client = new Client({
    url: location.origin,
    session: 'cookie',
    keep: browserKeep('parley.session'),
    tabs: browserTabs('parley'),
    outboxKeep,
    draftKeep,
    connection: oneConnection,
    snapshot: kept?.snapshot ?? null,
  })
  const timers = browserTimers
  const placeClock = createPlaceClock(timers)
  const notices = createNotices()
  const navigation = createNavigation(browserTrail)
  const isExpected = client.session.getSnapshot().state !== 'signed-out'
  const arrival = createArrival({
    known: isExpected ? (kept?.place ?? null) : null,
    async getPlace() {
      const { place, now } = await client.call('place.get', {})
      placeClock.heard(now)
      return place
    },
    restore: () => client.restore(),
    timers,
  })
  const preferences = createPreferences({
    load: async () => (await client.call('preferences.get', {})).preferences,
    save: async (patch) => (await client.call('preferences.set', patch)).preferences,
    shelf: browserShelf,
    timers,
    refused: (error, patch) =>
      tellFailure(
        (words) => words.settings.saveFailed,
        error,
        () => preferences.change(patch),
      ),
  })
  const catalogue = createWords(preferences, navigator.languages)
  const look = derive([preferences, catalogue], () => {
    const { lang, dir } = catalogue.getSnapshot()
    return lookOf(preferences.getSnapshot(), lang, dir)
  })

  function tellFailure(title: (words: Words) => string, error: unknown, again?: () => void): void {
    const { words } = catalogue.getSnapshot()
    const text = failureWords(error, words)
    const action = again && { label: words.common.tryAgain, run: again }
    const tell = (name: string) => notices.tell({ kind: 'problem', title: name, text, ...(action && { action }) })
    void catalogue.whole().then(
      (all) => tell(title(all)),
      () => tell(words.unexpected),
    )
  }

  const losing = createCell<readonly Loss[] | null>(null)
  async function signOut(isAnswered = false): Promise<void> {
    try {
      const parting = await import('./sign-out/sign-out.ts')
      await parting.signOut({ client, outboxKeep, draftKeep, navigation, timers, losing }, isAnswered)
    } catch (error) {
      tellFailure((words) => words.frame.signOutFailed, error)
    }
  }

  const conversations = createConversations(client)
  const messages = createMessages({
    client,
    conversations,
    origin: location.origin,
    timers,
    wholeWords: catalogue.whole,
    words: () => allWords(catalogue),
    tell: notices.tell,
    unsay: notices.forget,
    tellFailure,
    writeClipboard: (text) => navigator.clipboard.writeText(text),
    onLeave,
  })
  const people = createAcquaintances(client)
  const onScreen = createOnScreen((userIds) => client.watchPresence(userIds))
  const form = watchForm()
  const panes = createPanes(keptCell('parley.panes', parseWidths))
  const shortcuts = createShortcuts(preferences, isMacKeyboard())

  const title = createCell(document.title)
  const waiting = derive([client.store.rooms], () => countWaiting(client.store.rooms.getSnapshot(), timers.now()))

  showLook(look)
  showBadge(title, waiting)
  followPerson(client.session, client.store.preferences, preferences)
  keepTheDoor(client.session, arrival, navigation)
  wakeUp(client, arrival, preferences)
  listenForShortcuts(shortcuts)
  client.connect()
  arrival.start()
  const connectionNews = watchConnection({
    connection: client.connection,
    network: browserNetwork(),
    timers,
    beganWith: isExpected ? (kept?.asOf ?? null) : null,
  })
  return {
    client,
    origin: location.origin,
    timers,
    placeClock,
    arrival,
    navigation,
    preferences,
    catalogue,
    notices,
    conversations,
    messages,
    people,
    onScreen,
    form,
    panes,
    connectionNews,
    shortcuts,
    title,
    tellFailure,
    losing,
    signOut,
  }
}
