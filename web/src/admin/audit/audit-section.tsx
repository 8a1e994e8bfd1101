import { CloudOff, ScrollText } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useAdminWords, useMe, usePage, useWatch } from '../../app/page-context.ts'
import { Button } from '../../ui/button.tsx'
import { QuietState } from '../../ui/quiet-state.tsx'
import { SkeletonRows } from '../../ui/skeleton.tsx'
import { failureWords } from '../../words/failure-words.ts'
import { AuditCheck } from './audit-check.tsx'
import { AuditFilters } from './audit-filters.tsx'
import { AuditRow } from './audit-row.tsx'
import { type Audit, createAudit, everything } from './audit.ts'

/** What was done that matters: looked for, checked, and taken along as a file. */
export function AuditSection() {
  const page = usePage()
  const me = useMe()
  const [audit] = useState(() => createAudit(page))
  useEffect(() => audit.list.choose(everything), [audit])
  return (
    <div className="flex flex-col gap-6">
      <AuditFilters audit={audit} />
      {me.role === 'admin' && <AuditCheck audit={audit} />}
      <Entries audit={audit} />
    </div>
  )
}

function Entries({ audit }: { readonly audit: Audit }) {
  const words = useAdminWords()
  const { admin, common } = words
  const { ask, items, phase } = useWatch(audit.list)
  if (phase.is === 'loading' && items.length === 0) return <SkeletonRows count={6} />
  if (phase.is === 'failed' && items.length === 0) {
    return (
      <QuietState live icon={CloudOff} title={admin.audit.failed} text={failureWords(phase.problem, words)}>
        <Button onClick={audit.list.retry}>{common.tryAgain}</Button>
      </QuietState>
    )
  }
  if (items.length === 0) {
    return <QuietState live icon={ScrollText} title={admin.audit.none} text={admin.audit.noneText} />
  }
  return (
    <>
      <ul className="flex flex-col rounded-lg border border-line bg-raised" aria-busy={phase.is === 'loading'}>
        {items.map((entry) => (
          <AuditRow
            key={entry.n}
            entry={entry}
            onBy={(by) => audit.list.choose({ ...ask, by })}
            onAbout={(about) => audit.list.choose({ ...ask, about })}
          />
        ))}
      </ul>
      {(phase.is === 'loading-more' || (phase.is === 'ready' && phase.more)) && (
        <Button className="self-center" pending={phase.is === 'loading-more'} onClick={audit.list.more}>
          {admin.audit.more}
        </Button>
      )}
    </>
  )
}
