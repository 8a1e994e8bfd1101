import { CloudOff, Flag } from 'lucide-react'
import { useEffect } from 'react'
import { useAdminWords, usePage, useWatch } from '../../app/page-context.ts'
import { Button } from '../../ui/button.tsx'
import { Choice } from '../../ui/choice.tsx'
import { QuietState } from '../../ui/quiet-state.tsx'
import { SkeletonRows } from '../../ui/skeleton.tsx'
import { SwitchRow } from '../../ui/switch-row.tsx'
import { failureWords } from '../../words/failure-words.ts'
import type { CaseWay } from './case-link.tsx'
import { ReportRow } from './report-row.tsx'
import type { Reports } from './reports.ts'

const states = ['open', 'in_review', 'resolved', 'dismissed', 'all'] as const

interface ReportQueueProps {
  readonly reports: Reports
  readonly way: CaseWay
}

/** What was reported, by how it stands and who has taken it on. */
export function ReportQueue({ reports, way }: ReportQueueProps) {
  const { admin } = useAdminWords()
  const lang = usePage().catalogue.getSnapshot().lang
  const { ask } = useWatch(reports.list)
  const counts = useWatch(reports.counts)
  useEffect(() => reports.list.choose(reports.list.getSnapshot().ask), [reports])
  const labelOf = (state: (typeof states)[number]) => {
    const many = counts !== null && (state === 'open' || state === 'in_review') ? counts[state] : null
    const name = admin.reports.states[state]
    return many === null ? name : `${name} (${new Intl.NumberFormat(lang).format(many)})`
  }
  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-wrap items-end gap-x-6 gap-y-2 *:min-w-60 *:flex-1">
        <Choice
          label={admin.reports.state}
          value={ask.state}
          options={states.map((value) => ({ value, label: labelOf(value) }))}
          onChange={(state) => reports.list.choose({ ...ask, state })}
        />
        <SwitchRow
          label={admin.reports.mine}
          checked={ask.mine}
          onChange={(mine) => reports.list.choose({ ...ask, mine })}
        />
      </div>
      <List reports={reports} way={way} />
    </div>
  )
}

function List({ reports, way }: ReportQueueProps) {
  const words = useAdminWords()
  const { admin, common } = words
  const { items, phase } = useWatch(reports.list)
  if (phase.is === 'loading' && items.length === 0) return <SkeletonRows count={4} />
  if (phase.is === 'failed' && items.length === 0) {
    return (
      <QuietState live icon={CloudOff} title={admin.reports.failed} text={failureWords(phase.problem, words)}>
        <Button onClick={reports.list.retry}>{common.tryAgain}</Button>
      </QuietState>
    )
  }
  if (items.length === 0)
    return <QuietState live icon={Flag} title={admin.reports.none} text={admin.reports.noneText} />
  return (
    <>
      <ul className="flex flex-col rounded-lg border border-line bg-raised" aria-busy={phase.is === 'loading'}>
        {items.map((report) => (
          <ReportRow key={report.id} report={report} way={way} />
        ))}
      </ul>
      {(phase.is === 'loading-more' || (phase.is === 'ready' && phase.more)) && (
        <Button className="self-center" pending={phase.is === 'loading-more'} onClick={reports.list.more}>
          {admin.reports.more}
        </Button>
      )}
    </>
  )
}
