import type { ReportCaseView } from '@parley/protocol/wire'
import { Gavel, UserRoundCheck } from 'lucide-react'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useAdminWords, useMe } from '../../app/page-context.ts'
import { Button } from '../../ui/button.tsx'
import { ActDialog } from './act-dialog.tsx'
import { actionsFor } from './act-form.ts'
import type { CaseMachine } from './case.ts'
import { CloseDialog } from './close-dialog.tsx'

interface CaseActsProps {
  readonly machine: CaseMachine
  readonly report: ReportCaseView
  /** Where one goes on once nothing can be done about it any more. */
  readonly after: RefObject<HTMLElement | null>
}

/** What can be done about a report: take it on, do something about whom it is about, or close it. */
export function CaseActs({ machine, report, after }: CaseActsProps) {
  const me = useMe()
  const { admin } = useAdminWords()
  const [open, setOpen] = useState<'act' | 'resolved' | 'dismissed' | null>(null)
  const close = () => setOpen(null)
  const isClosed = report.state === 'resolved' || report.state === 'dismissed'
  const wasOpen = useRef(!isClosed)
  useEffect(() => {
    if (isClosed && wasOpen.current) after.current?.querySelector<HTMLElement>('a, button')?.focus()
    wasOpen.current = !isClosed
  }, [after, isClosed])
  const isMine = report.assignee?.id === me.id
  // Who reported it was told what came of it, and that stays so.
  if (isClosed) return null
  return (
    <div className="flex flex-wrap gap-3">
      <Button
        onClick={() => void machine.change(isMine ? { assigneeId: null } : { assigneeId: me.id, state: 'in_review' })}
      >
        <UserRoundCheck aria-hidden className="size-4" />
        {isMine ? admin.reports.giveUp : admin.reports.takeOn}
      </Button>
      {actionsFor(report).length > 0 && (
        <Button tone="danger" onClick={() => setOpen('act')}>
          <Gavel aria-hidden className="size-4" />
          {admin.reports.act}
        </Button>
      )}
      <Button tone="primary" onClick={() => setOpen('resolved')}>
        {admin.reports.resolve}
      </Button>
      <Button onClick={() => setOpen('dismissed')}>{admin.reports.dismiss}</Button>
      {open === 'act' && <ActDialog machine={machine} report={report} onClose={close} />}
      {(open === 'resolved' || open === 'dismissed') && <CloseDialog machine={machine} state={open} onClose={close} />}
    </div>
  )
}
