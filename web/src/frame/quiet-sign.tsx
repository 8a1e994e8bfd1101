import { BellOff } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useAllWords, usePage, usePreferences } from '../app/page-context.ts'
import { isQuiet } from '../attention/quiet.ts'

/** How often it looks whether a time has come or gone. */
const lookMs = 30_000

/** Says that nothing rings, as long as it does not: who wonders why it is so still finds the reason. */
export function QuietSign() {
  const { timers } = usePage()
  const { doNotDisturb } = usePreferences()
  const { quiet } = useAllWords().settings.notifications
  const [now, setNow] = useState(() => timers.now())
  useEffect(() => {
    let stop = timers.after(lookMs, look)
    function look(): void {
      setNow(timers.now())
      stop = timers.after(lookMs, look)
    }
    return () => stop()
  }, [timers])
  if (!isQuiet(doNotDisturb, new Date(now))) return null
  return (
    <span role="img" aria-label={quiet} title={quiet}>
      <BellOff aria-hidden className="size-4 text-ink-muted" />
    </span>
  )
}
