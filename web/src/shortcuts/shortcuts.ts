import { createCell, type Watchable } from '@parley/sdk'
import { type Scope, type ShortcutAction, shortcutActions, shortcutTable } from './actions.ts'
import { chordOf, isTyping, type KeyPress } from './chord.ts'

/** What a person has changed about the keys. */
export interface ShortcutWishes {
  /** Chords in place of ours, by action; an empty one takes the key away. Only what differs is named. */
  readonly shortcuts: Readonly<Record<string, string>>
  /** Whether keys that write, such as R, do something where nothing is written. */
  readonly singleKeys: boolean
}

export type Keymap = Readonly<Record<ShortcutAction, string>>

/** Runs what a key stands for; false when it has nothing to do right now, and another may. */
type Run = () => boolean | void

export interface Shortcuts {
  /** The chord of each action; empty where it has none. */
  readonly keymap: Watchable<Keymap>
  readonly isMac: boolean
  /** What a key pressed within a scope stands for. */
  find(scope: Scope, press: KeyPress): ShortcutAction | null
  /** Runs for an action of the page until it is taken back; the latest is asked first. */
  on(action: ShortcutAction, run: Run): () => void
  /** A key was pressed somewhere on the page. True when it did something. */
  pressed(press: KeyPress, isInField: boolean): boolean
}

export function keymapOf({ shortcuts }: Pick<ShortcutWishes, 'shortcuts'>): Keymap {
  const chords = shortcutActions.map((action) => [action, shortcuts[action] ?? shortcutTable[action].chord] as const)
  return Object.fromEntries(chords) as Record<ShortcutAction, string>
}

export function createShortcuts(wishes: Watchable<ShortcutWishes>, isMac: boolean): Shortcuts {
  const keymap = createCell(keymapOf(wishes.getSnapshot()))
  const runs = new Map<ShortcutAction, readonly Run[]>()
  let known = wishes.getSnapshot().shortcuts
  wishes.subscribe(() => {
    const { shortcuts } = wishes.getSnapshot()
    if (shortcuts === known) return
    known = shortcuts
    keymap.set(keymapOf({ shortcuts }))
  })

  function find(scope: Scope, press: KeyPress): ShortcutAction | null {
    const chord = chordOf(press, isMac)
    if (chord === null || (isTyping(chord) && !wishes.getSnapshot().singleKeys)) return null
    const now = keymap.getSnapshot()
    return shortcutActions.find((each) => shortcutTable[each].scope === scope && now[each] === chord) ?? null
  }

  return {
    keymap,
    isMac,
    find,
    on(action, run) {
      // A wrapper of its own, so that the same function may stand there twice.
      const own = () => run()
      runs.set(action, [own, ...(runs.get(action) ?? [])])
      return () =>
        runs.set(
          action,
          (runs.get(action) ?? []).filter((each) => each !== own),
        )
    },
    pressed(press, isInField) {
      const chord = chordOf(press, isMac)
      if (chord === null || (isInField && isTyping(chord))) return false
      const action = find('page', press)
      return action !== null && (runs.get(action) ?? []).some((run) => run() !== false)
    },
  }
}
