import { defaultPreferences, type Preferences } from '@parley/protocol/wire'
import { createCell, type Watchable } from '@parley/sdk'
import type { Timers } from '../time/timers.ts'

export type PreferencesPatch = { readonly [K in keyof Preferences]?: Preferences[K] }

/** Where the browser keeps preferences between visits, and hears of changes in its other tabs. */
export interface PreferencesShelf {
  read(): PreferencesPatch | null
  write(preferences: Preferences): void
  /** Must not be called for what this tab itself wrote. */
  listen(changed: (preferences: PreferencesPatch) => void): void
}

export interface PreferencesPorts {
  readonly load: () => Promise<Preferences>
  readonly save: (patch: PreferencesPatch) => Promise<Preferences>
  readonly shelf: PreferencesShelf
  readonly timers: Timers
  /** Hears of changes that could not be saved and have been taken back. */
  readonly refused: (error: unknown, patch: PreferencesPatch) => void
}

export interface PreferencesMachine extends Watchable<Preferences> {
  /** Holds at once, here and in other tabs; is saved a moment later, when somebody is signed in. */
  change(patch: PreferencesPatch): void
  /** Saves what waits, without waiting for more. */
  flush(): void
  /** Somebody is signed in: their own preferences take over. */
  adopt(): Promise<void>
  /** Another device changed them. What this one has not saved yet stays on top. */
  heard(preferences: Preferences): void
  /** Nobody is signed in: the look stays, nothing is saved any more. */
  release(): void
}

/** Long enough to gather the steps of a slider, short enough to be saved before a person looks elsewhere. */
const gatherMs = 400

export function createPreferences({ load, save, shelf, timers, refused }: PreferencesPorts): PreferencesMachine {
  let confirmed: Preferences = { ...defaultPreferences, ...shelf.read() }
  let sending: PreferencesPatch = {}
  let wanted: PreferencesPatch = {}
  let signedIn = false
  /** Changes with who is signed in, so that a late answer for somebody else is dropped. */
  let person = 0
  let busy = false
  let cancelFlush = () => {}
  const cell = createCell<Preferences>(confirmed)

  function show(): void {
    const next = { ...confirmed, ...sending, ...wanted }
    if (samePreferences(next, cell.getSnapshot())) return
    cell.set(next)
    shelf.write(next)
  }

  async function flush(): Promise<void> {
    cancelFlush()
    if (busy || !signedIn || Object.keys(wanted).length === 0) return
    const asker = person
    ;[busy, sending, wanted] = [true, wanted, {}]
    try {
      const saved = await save(sending)
      if (asker === person) confirmed = saved
    } catch (error) {
      if (asker === person) refused(error, sending)
    } finally {
      if (asker === person) {
        ;[busy, sending] = [false, {}]
        show()
        void flush()
      }
    }
  }

  function changePerson(isSignedIn: boolean): void {
    cancelFlush()
    person++
    signedIn = isSignedIn
    ;[busy, sending, wanted] = [false, {}, {}]
  }

  shelf.listen((preferences) => {
    confirmed = { ...confirmed, ...preferences }
    const next = { ...confirmed, ...sending, ...wanted }
    if (!samePreferences(next, cell.getSnapshot())) cell.set(next)
  })

  return {
    getSnapshot: cell.getSnapshot,
    subscribe: cell.subscribe,
    change(patch) {
      if (signedIn) wanted = { ...wanted, ...patch }
      else confirmed = { ...confirmed, ...patch }
      show()
      cancelFlush()
      cancelFlush = timers.after(gatherMs, () => void flush())
    },
    flush: () => void flush(),
    async adopt() {
      changePerson(true)
      const asker = person
      try {
        const loaded = await load()
        if (asker !== person) return
        confirmed = loaded
        show()
      } catch {
        // What the browser kept stands in until the next time.
      }
    },
    heard(preferences) {
      if (!signedIn) return
      confirmed = preferences
      show()
    },
    release: () => changePerson(false),
  }
}

function samePreferences(one: Preferences, other: Preferences): boolean {
  const names = Object.keys(defaultPreferences) as (keyof Preferences)[]
  return names.every((name) => one[name] === other[name] || JSON.stringify(one[name]) === JSON.stringify(other[name]))
}
