import { RotateCcw } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { usePage, usePreferences, useWatch, useAllWords } from '../app/page-context.ts'
import { type ShortcutAction, shortcutTable } from '../shortcuts/actions.ts'
import { chordOf } from '../shortcuts/chord.ts'
import { Keys } from '../shortcuts/keys.tsx'
import { remap, takenBy } from '../shortcuts/remap.ts'
import { Button } from '../ui/button.tsx'

export interface ShortcutRowProps {
  readonly action: ShortcutAction
  /** The next keys are for this action. */
  readonly isRecording: boolean
  readonly onRecord: (on: boolean) => void
}

/** One action and its keys; pressing the button waits for new ones. */
export function ShortcutRow({ action, isRecording, onRecord }: ShortcutRowProps) {
  const { preferences, shortcuts } = usePage()
  const { shortcuts: changed } = usePreferences()
  const keymap = useWatch(shortcuts.keymap)
  const { actions, settings } = useAllWords().shortcuts
  const [taken, setTaken] = useState<ShortcutAction | null>(null)

  function hear(event: KeyboardEvent): void {
    if (!isRecording || event.key === 'Tab') return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') return end()
    const chord = event.key === 'Backspace' ? '' : chordOf(event.nativeEvent, shortcuts.isMac)
    if (chord === null) return
    const other = takenBy(chord, action, keymap)
    setTaken(other)
    if (other !== null) return
    preferences.change({ shortcuts: remap(changed, action, chord) })
    onRecord(false)
  }
  function end(): void {
    setTaken(null)
    onRecord(false)
  }

  const chord = keymap[action]
  return (
    <li className="flex min-h-12 flex-wrap items-center gap-x-3 border-t border-line py-1">
      <span className="min-w-0 flex-1 basis-48">{actions[action]}</span>
      {changed[action] !== undefined && (
        <Button
          tone="quiet"
          size="small"
          shape="icon"
          aria-label={settings.resetAction(actions[action])}
          title={settings.reset}
          onClick={() => preferences.change({ shortcuts: remap(changed, action, shortcutTable[action].chord) })}
        >
          <RotateCcw aria-hidden className="size-4" />
        </Button>
      )}
      <Button
        size="small"
        tone="quiet"
        className="-ms-3 min-w-32 justify-start md:ms-0 md:justify-end"
        aria-pressed={isRecording}
        onClick={() => onRecord(!isRecording)}
        onKeyDown={hear}
        onBlur={end}
      >
        {/* Its name begins with what it is for, and holds what can be read on it, for whoever says that to press it. */}
        <span className="sr-only">{settings.set(actions[action])} </span>
        {isRecording ? settings.press : chord === '' ? settings.none : <Keys chord={chord} />}
      </Button>
      <span role="status" className="basis-full text-end text-sm text-ink-muted empty:hidden">
        {taken !== null ? settings.taken(actions[taken]) : isRecording ? settings.pressNote : null}
      </span>
    </li>
  )
}
