import { preferenceChoices } from '@parley/protocol/wire'
import { Volume2 } from 'lucide-react'
import { usePage, usePreferences, useAllWords } from '../app/page-context.ts'
import { playTone } from '../attention/tone.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { SwitchRow } from '../ui/switch-row.tsx'
import { DesktopNotifications } from './desktop-notifications.tsx'
import { KeywordsField } from './keywords-field.tsx'
import { QuietHours } from './quiet-hours.tsx'

export function NotificationsSection() {
  const { preferences } = usePage()
  const { notifyAbout } = usePreferences()
  const words = useAllWords().settings.notifications
  return (
    <div className="flex flex-col items-stretch gap-6">
      <Choice
        label={words.about}
        value={notifyAbout}
        options={preferenceChoices.notifyAbout.map((value) => ({ value, label: words.abouts[value] }))}
        onChange={(next) => preferences.change({ notifyAbout: next })}
      />
      <KeywordsField />
      <DesktopNotifications />
      <Sound />
      <QuietHours />
    </div>
  )
}

function Sound() {
  const { preferences, notices } = usePage()
  const { sound, soundName } = usePreferences()
  const words = useAllWords().settings.notifications
  const play = () => playTone(soundName).catch(() => notices.tell({ kind: 'problem', title: words.silent }))
  return (
    <section className="flex flex-col gap-2">
      <SwitchRow
        label={words.sound}
        note={words.soundNote}
        checked={sound}
        onChange={(on) => preferences.change({ sound: on })}
      />
      <div className="flex flex-wrap items-end gap-3">
        <Choice
          label={words.tone}
          value={soundName}
          options={preferenceChoices.soundName.map((value) => ({ value, label: words.tones[value] }))}
          onChange={(next) => preferences.change({ soundName: next })}
        />
        <Button onClick={() => void play()}>
          <Volume2 aria-hidden className="size-4" />
          {words.play}
        </Button>
      </div>
    </section>
  )
}
