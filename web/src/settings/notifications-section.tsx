import { Volume2 } from 'lucide-react'
import { usePage, usePreferences, useWords } from '../app/page-context.ts'
import { Button } from '../ui/button.tsx'
import { SwitchRow } from '../ui/switch-row.tsx'
import { playTone } from './tone.ts'

export function NotificationsSection() {
  const { preferences, notices } = usePage()
  const { sound } = usePreferences()
  const words = useWords().settings.notifications
  const play = () => playTone().catch(() => notices.tell({ kind: 'problem', title: words.silent }))
  return (
    <div className="flex flex-col items-stretch gap-4">
      <SwitchRow
        label={words.sound}
        note={words.soundNote}
        checked={sound}
        onChange={(on) => preferences.change({ sound: on })}
      />
      <Button className="self-start" onClick={() => void play()}>
        <Volume2 aria-hidden className="size-4" />
        {words.play}
      </Button>
    </div>
  )
}
