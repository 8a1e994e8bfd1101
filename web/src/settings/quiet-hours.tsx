import { useId } from 'react'
import { usePage, useLang, usePreferences, useAllWords } from '../app/page-context.ts'
import { pauseAttention } from '../attention/pause.ts'
import { pausedUntil } from '../attention/quiet.ts'
import { Button } from '../ui/button.tsx'
import { SwitchRow } from '../ui/switch-row.tsx'
import { exactTime } from '../time/relative-time.ts'
import { everyDay, usualNight, weekdays } from './quiet-times.ts'

/** When nothing rings and nothing pops up. What is unread still counts. */
export function QuietHours() {
  const page = usePage()
  const { preferences, timers } = page
  const { doNotDisturb } = usePreferences()
  const { until, schedule } = doNotDisturb
  const words = useAllWords().settings.notifications
  const lang = useLang()
  const paused = pausedUntil(doNotDisturb, timers.now())
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-sm font-semibold">{words.quiet}</h2>
      <div className="flex flex-wrap items-center gap-2">
        {paused !== null ? (
          <>
            <p>{words.quietUntil(exactTime(paused, lang))}</p>
            <Button size="small" onClick={() => pauseAttention(page, null)}>
              {words.quietEnd}
            </Button>
          </>
        ) : (
          [1, 4, 8].map((hours) => (
            <Button key={hours} size="small" onClick={() => pauseAttention(page, hours)}>
              {words.quietHours(hours)}
            </Button>
          ))
        )}
      </div>
      <SwitchRow
        label={words.schedule}
        note={words.scheduleNote}
        checked={schedule !== null}
        onChange={(on) => preferences.change({ doNotDisturb: { until, schedule: on ? usualNight : null } })}
      />
      {schedule !== null && <Schedule />}
    </section>
  )
}

function Schedule() {
  const { preferences } = usePage()
  const { until, schedule } = usePreferences().doNotDisturb
  const words = useAllWords().settings.notifications
  const lang = useLang()
  const ids = { from: useId(), to: useId() }
  const now = schedule ?? usualNight
  const change = (patch: Partial<typeof now>) =>
    preferences.change({ doNotDisturb: { until, schedule: { ...now, ...patch } } })
  return (
    <div className="flex flex-wrap items-end gap-4">
      {(['from', 'to'] as const).map((end) => (
        <div key={end} className="flex flex-col gap-1.5">
          <label htmlFor={ids[end]} className="text-sm font-semibold">
            {words.ends[end]}
          </label>
          <input
            id={ids[end]}
            type="time"
            required
            className="field-control"
            value={now[end]}
            onChange={(event) => event.target.value !== '' && change({ [end]: event.target.value })}
          />
        </div>
      ))}
      <fieldset className="flex flex-wrap gap-1">
        <legend className="pb-1.5 text-sm font-semibold">{words.days}</legend>
        {everyDay.map((day) => (
          <label
            key={day}
            className="grid min-h-(--control-height) min-w-11 cursor-pointer place-items-center rounded-md border border-line-strong px-2 text-sm has-checked:border-brand has-checked:bg-brand-soft has-checked:text-on-brand-soft has-focus-visible:outline-2 has-focus-visible:outline-focus"
          >
            <input
              type="checkbox"
              className="sr-only"
              checked={now.days.includes(day)}
              onChange={(event) =>
                change({ days: event.target.checked ? [...now.days, day] : now.days.filter((each) => each !== day) })
              }
            />
            {weekdays(lang)[day]}
          </label>
        ))}
      </fieldset>
    </div>
  )
}
