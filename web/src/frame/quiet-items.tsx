import { Menu } from '@base-ui/react/menu'
import { BellOff, BellRing } from 'lucide-react'
import { useAllWords, useLang, usePage, usePreferences } from '../app/page-context.ts'
import { pauseAttention } from '../attention/pause.ts'
import { pausedUntil } from '../attention/quiet.ts'
import { exactTime } from '../time/relative-time.ts'

/** Nothing rings for a while, or again. */
export function QuietItems() {
  const page = usePage()
  const { doNotDisturb } = usePreferences()
  const words = useAllWords().settings.notifications
  const lang = useLang()
  const until = pausedUntil(doNotDisturb, page.timers.now())
  return (
    <Menu.Group>
      <Menu.GroupLabel className="px-3 py-1 text-xs font-semibold text-ink-muted">
        {until === null ? words.quiet : words.quietUntil(exactTime(until, lang))}
      </Menu.GroupLabel>
      {until !== null ? (
        <Menu.Item className="popup-item" onClick={() => pauseAttention(page, null)}>
          <BellRing aria-hidden className="size-4" />
          {words.quietEnd}
        </Menu.Item>
      ) : (
        [1, 8].map((hours) => (
          <Menu.Item key={hours} className="popup-item" onClick={() => pauseAttention(page, hours)}>
            <BellOff aria-hidden className="size-4" />
            {words.quietHours(hours)}
          </Menu.Item>
        ))
      )}
    </Menu.Group>
  )
}
