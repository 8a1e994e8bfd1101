import { ShieldCheck } from 'lucide-react'
import { useEffect, useState } from 'react'
import { HeldList } from '../admin/held/held-list.tsx'
import type { CaseWay } from '../admin/reports/case-link.tsx'
import { CaseView } from '../admin/reports/case-view.tsx'
import { ReportQueue } from '../admin/reports/report-queue.tsx'
import { useAdminWords, useMe, usePage } from '../app/page-context.ts'
import { useOpenRoom } from '../conversation/room-context.ts'
import { useRights } from '../rooms/use-rights.ts'
import { Group } from '../ui/group.tsx'
import { QuietState } from '../ui/quiet-state.tsx'
import { createRoomOrder } from './room-order.ts'

/** What waits for those who keep order in this room: messages that a rule held, and reports. */
export function ModerationPanel() {
  const { keepOrder } = useRights()
  const { details } = useAdminWords()
  if (!keepOrder)
    return <QuietState live icon={ShieldCheck} title={details.order.closed} text={details.order.closedText} />
  return <Moderation />
}

function Moderation() {
  const page = usePage()
  const me = useMe()
  const { room } = useOpenRoom().entry
  const { admin } = useAdminWords()
  const [order] = useState(() => createRoomOrder(page, { roomId: room.id, meId: me.id }))
  const [shown, setShown] = useState<{ readonly caseId: string | null; readonly last: string | null }>({
    caseId: null,
    last: null,
  })
  useEffect(() => order.watch(), [order])
  const way: CaseWay = {
    by: 'hand',
    last: shown.last,
    open: (caseId) => setShown(({ caseId: before }) => ({ caseId, last: caseId === null ? before : null })),
  }
  if (shown.caseId !== null) return <CaseView key={shown.caseId} reportId={shown.caseId} way={way} />
  return (
    <>
      <section className="flex flex-col gap-4">
        <h3 className="text-lg font-semibold">{admin.sections.held.title}</h3>
        <HeldList queue={order.held} />
      </section>
      <Group title={admin.sections.reports.title}>
        <ReportQueue reports={order.reports} way={way} />
      </Group>
    </>
  )
}
