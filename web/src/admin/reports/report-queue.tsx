import { Flag } from 'lucide-react'
import { useEffect } from 'react'
import { useAdminWords, usePage, useWatch } from '../../app/page-context.ts'
import { Choice } from '../../ui/choice.tsx'
import { SwitchRow } from '../../ui/switch-row.tsx'
import { FoundList } from '../found-list.tsx'
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
      <FoundList from={reports.list} icon={Flag} words={admin.reports}>
        {(report) => <ReportRow key={report.id} report={report} way={way} />}
      </FoundList>
    </div>
  )
}
