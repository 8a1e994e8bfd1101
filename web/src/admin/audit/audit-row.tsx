import type { AuditEntryView } from '@parley/protocol/wire'
import { useAdminWords, useLang } from '../../app/page-context.ts'
import { exactTime } from '../../time/relative-time.ts'
import type { Named } from './audit.ts'

interface AuditRowProps {
  readonly entry: AuditEntryView
  readonly onBy: (who: Named) => void
  readonly onAbout: (what: Named) => void
}

/** One thing that was done: what, by whom, to whom, when, and where from. */
export function AuditRow({ entry, onBy, onAbout }: AuditRowProps) {
  const { admin } = useAdminWords()
  const lang = useLang()
  const { n, at, actor, act, target, address, details } = entry
  const isOwn = actor !== null && target?.kind === 'account' && target.id === actor.id
  const facts = Object.entries(details).filter(([, value]) => value !== null)
  return (
    <li className="flex flex-col gap-1 border-line px-4 py-3 not-first:border-t">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <span className="font-semibold">{admin.audit.acts[act]}</span>
        <time dateTime={at} title={admin.audit.entry(String(n))} className="text-sm text-ink-muted tabular-nums">
          {exactTime(at, lang)}
        </time>
      </p>
      <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-muted">
        {actor === null ? (
          <span>{admin.audit.place}</span>
        ) : (
          <button type="button" className="link min-h-6" onClick={() => onBy(actor)}>
            <bdi>{admin.audit.by(actor.name)}</bdi>
          </button>
        )}
        {target !== null && !isOwn && target.name !== null && (
          <button
            type="button"
            className="link min-h-6"
            onClick={() => onAbout({ id: target.id, name: target.name ?? '' })}
          >
            <bdi>{admin.audit.about(target.name)}</bdi>
          </button>
        )}
        {address !== null && <bdi dir="ltr">{address}</bdi>}
      </p>
      {facts.length > 0 && (
        <p dir="ltr" className="font-mono text-xs break-all text-ink-muted">
          <span className="sr-only">{admin.audit.details}</span>{' '}
          {facts
            .map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
            .join(' · ')}
        </p>
      )}
    </li>
  )
}
