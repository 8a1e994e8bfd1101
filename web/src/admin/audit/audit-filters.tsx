import type { AuditAct } from '@parley/protocol/wire'
import { X } from 'lucide-react'
import { useId } from 'react'
import { useAdminWords, useWatch } from '../../app/page-context.ts'
import { Choice } from '../../ui/choice.tsx'
import type { Audit } from './audit.ts'

/** What is looked for in the log; whom by choosing their name in it. */
export function AuditFilters({ audit }: { readonly audit: Audit }) {
  const { admin } = useAdminWords()
  const { ask } = useWatch(audit.list)
  const acts = (Object.keys(admin.audit.acts) as AuditAct[]).map((act) => ({
    value: act,
    label: admin.audit.acts[act],
  }))
  const named = [
    ...(ask.by === null ? [] : [{ label: admin.audit.by(ask.by.name), without: { ...ask, by: null } }]),
    ...(ask.about === null ? [] : [{ label: admin.audit.about(ask.about.name), without: { ...ask, about: null } }]),
  ]
  return (
    <div className="flex flex-col gap-3">
      <div className="grid gap-4 md:grid-cols-[minmax(0,2fr)_1fr_1fr]">
        <Choice
          label={admin.audit.what}
          value={ask.act}
          options={[{ value: 'any' as const, label: admin.audit.everything }, ...acts]}
          onChange={(act) => audit.list.choose({ ...ask, act })}
        />
        <DayField
          label={admin.audit.since}
          day={ask.since}
          onChange={(since) => audit.list.choose({ ...ask, since })}
        />
        <DayField
          label={admin.audit.until}
          day={ask.until}
          onChange={(until) => audit.list.choose({ ...ask, until })}
        />
      </div>
      {named.length > 0 && (
        <ul className="flex flex-wrap gap-2">
          {named.map(({ label, without }) => (
            <li key={label}>
              <button
                type="button"
                aria-label={admin.audit.without(label)}
                className="flex min-h-8 items-center gap-1.5 rounded-full border border-line bg-brand-soft px-3 text-sm text-on-brand-soft"
                onClick={() => audit.list.choose(without)}
              >
                <bdi>{label}</bdi>
                <X aria-hidden className="size-4" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

interface DayFieldProps {
  readonly label: string
  readonly day: string
  readonly onChange: (day: string) => void
}

function DayField({ label, day, onChange }: DayFieldProps) {
  const id = useId()
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <label htmlFor={id} className="text-sm font-semibold">
        {label}
      </label>
      <input
        id={id}
        type="date"
        className="field-control"
        value={day}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}
