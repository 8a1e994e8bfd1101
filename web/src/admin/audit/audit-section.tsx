import { ScrollText } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useAdminWords, useMe, usePage, useWatch } from '../../app/page-context.ts'
import { FoundList } from '../found-list.tsx'
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
  const { admin } = useAdminWords()
  const { ask } = useWatch(audit.list)
  return (
    <FoundList from={audit.list} icon={ScrollText} words={admin.audit}>
      {(entry) => (
        <AuditRow
          key={entry.n}
          entry={entry}
          onBy={(by) => audit.list.choose({ ...ask, by })}
          onAbout={(about) => audit.list.choose({ ...ask, about })}
        />
      )}
    </FoundList>
  )
}
