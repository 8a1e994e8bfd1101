import { BellRing } from 'lucide-react'
import { useState } from 'react'
import { usePage, usePreferences, useAllWords } from '../app/page-context.ts'
import { browserNotifier, notificationsAre } from '../attention/notifier.ts'
import { formatPath } from '../navigation/routes.ts'
import { Button } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { SwitchRow } from '../ui/switch-row.tsx'

/** Notifications of the system: the browser asks for leave when they are switched on, and a test shows whether they come. */
export function DesktopNotifications() {
  const { navigation, preferences, title } = usePage()
  const { desktopNotifications } = usePreferences()
  const words = useAllWords().settings.notifications
  const [leave, setLeave] = useState(notificationsAre())

  async function change(on: boolean): Promise<void> {
    if (on && notificationsAre() === 'default') {
      await Notification.requestPermission()
      setLeave(notificationsAre())
    }
    preferences.change({ desktopNotifications: on && notificationsAre() === 'granted' })
  }
  function test(): void {
    const path = formatPath(navigation.getSnapshot().route)
    const here = browserNotifier(() => {})
    void here.show({ key: 'test', title: title.getSnapshot(), body: words.testText, path })
  }

  return (
    <section className="flex flex-col gap-2">
      <SwitchRow
        label={words.desktop}
        note={words.desktopNote}
        checked={desktopNotifications && leave === 'granted'}
        onChange={(on) => void change(on)}
      />
      {leave === 'denied' && <Callout kind="problem">{words.denied}</Callout>}
      {leave === 'missing' && <Callout kind="problem">{words.missing}</Callout>}
      {desktopNotifications && leave === 'granted' && (
        <Button className="self-start" onClick={test}>
          <BellRing aria-hidden className="size-4" />
          {words.test}
        </Button>
      )}
    </section>
  )
}
