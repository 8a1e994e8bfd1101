import { RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { usePage, usePreferences, useAllWords } from '../app/page-context.ts'
import { type Scope, type ShortcutAction, shortcutActions, shortcutTable } from '../shortcuts/actions.ts'
import { Button } from '../ui/button.tsx'
import { SwitchRow } from '../ui/switch-row.tsx'
import { ShortcutRow } from './shortcut-row.tsx'

const scopes: readonly Scope[] = ['page', 'composer', 'message']

export function ShortcutsSection() {
  const { preferences } = usePage()
  const { shortcuts: changed, singleKeys } = usePreferences()
  const words = useAllWords().shortcuts
  const [recording, setRecording] = useState<ShortcutAction | null>(null)
  return (
    <div className="flex flex-col gap-6">
      <SwitchRow
        label={words.settings.singleKeys}
        note={words.settings.singleKeysNote}
        checked={singleKeys}
        onChange={(on) => preferences.change({ singleKeys: on })}
      />
      {scopes.map((scope) => (
        <section key={scope} className="flex flex-col">
          <h2 className="pb-2 text-sm font-semibold text-ink-muted">{words.scopes[scope]}</h2>
          <ul>
            {shortcutActions
              .filter((action) => shortcutTable[action].scope === scope)
              .map((action) => (
                <ShortcutRow
                  key={action}
                  action={action}
                  isRecording={recording === action}
                  onRecord={(on) => setRecording(on ? action : null)}
                />
              ))}
          </ul>
        </section>
      ))}
      {Object.keys(changed).length > 0 && (
        <Button className="self-start" onClick={() => preferences.change({ shortcuts: {} })}>
          <RotateCcw aria-hidden className="size-4" />
          {words.settings.resetAll}
        </Button>
      )}
    </div>
  )
}
