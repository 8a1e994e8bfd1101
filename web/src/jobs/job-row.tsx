import type { JobView } from '@parley/protocol/wire'
import { useAdminWords, useLang } from '../app/page-context.ts'
import { exactTime } from '../time/relative-time.ts'
import { Button } from '../ui/button.tsx'
import { Tag } from '../ui/tag.tsx'
import type { AdminWords } from '../words/index.ts'

interface JobRowProps {
  readonly job: JobView
  readonly onAgain: () => void
  readonly onForget: () => void
}

/** One job: how it stands, what went wrong with it, and what can be done about it. */
export function JobRow({ job, onAgain, onForget }: JobRowProps) {
  const { jobs } = useAdminWords()
  const lang = useLang()
  const { kind, state, attempts, lastError, payload } = job
  return (
    <li className="flex flex-col gap-2 border-line p-4 not-first:border-t">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <bdi className="min-w-0 font-mono font-semibold break-words">{kind}</bdi>
        <Tag>{jobs.states[state]}</Tag>
      </p>
      <p className="flex flex-wrap gap-x-4 text-sm text-ink-muted">
        <span>{jobs.tries(new Intl.NumberFormat(lang).format(attempts))}</span>
        <span>{whenOf(job, jobs, lang)}</span>
      </p>
      {lastError !== null && (
        <p
          dir="auto"
          className="max-h-24 overflow-y-auto rounded-sm bg-danger-soft p-2 text-sm break-words text-on-danger-soft"
        >
          {lastError}
        </p>
      )}
      <p dir="ltr" className="font-mono text-xs break-all text-ink-muted">
        <span className="sr-only">{jobs.details}</span> {JSON.stringify(payload)}
      </p>
      {state !== 'running' && (
        <div className="flex flex-wrap gap-2">
          <Button size="small" aria-label={jobs.againKind(kind)} onClick={onAgain}>
            {jobs.again}
          </Button>
          {state === 'exhausted' && (
            <Button size="small" aria-label={jobs.forgetKind(kind)} onClick={onForget}>
              {jobs.forget}
            </Button>
          )}
        </div>
      )}
    </li>
  )
}

function whenOf(job: JobView, jobs: AdminWords['jobs'], lang: string): string {
  switch (job.state) {
    case 'running':
      return jobs.since(exactTime(job.startedAt ?? job.dueAt, lang))
    case 'waiting':
      return jobs.due(exactTime(job.dueAt, lang))
    case 'exhausted':
      return jobs.made(exactTime(job.createdAt, lang))
  }
}
