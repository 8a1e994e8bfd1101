import { useState } from 'react'
import { useMe, usePage } from '../../app/page-context.ts'
import type { AdminViewProps } from '../admin-view.ts'
import { CaseView } from './case-view.tsx'
import { ReportQueue } from './report-queue.tsx'
import { createReports } from './reports.ts'

const byAddress = { by: 'address' } as const

/** What was reported, or one of it. */
export function ReportsSection({ id }: AdminViewProps) {
  const page = usePage()
  const me = useMe()
  // It outlives the look at one of them, so that one comes back to where one was.
  const [reports] = useState(() => createReports(page, me.id))
  return id === null ? (
    <ReportQueue reports={reports} way={byAddress} />
  ) : (
    <CaseView key={id} reportId={id} way={byAddress} />
  )
}
