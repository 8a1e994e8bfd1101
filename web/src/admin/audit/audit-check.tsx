import { Download, ShieldCheck } from 'lucide-react'
import { useAdminWords, useWatch } from '../../app/page-context.ts'
import { Button } from '../../ui/button.tsx'
import { Callout } from '../../ui/callout.tsx'
import type { Audit } from './audit.ts'

/** Whether the log is as it was written, and all of it as a file. */
export function AuditCheck({ audit }: { readonly audit: Audit }) {
  const { admin } = useAdminWords()
  const check = useWatch(audit.check)
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap gap-3">
        <Button size="small" pending={check.is === 'under-way'} onClick={() => void audit.verify()}>
          <ShieldCheck aria-hidden className="size-4" />
          {check.is === 'under-way' ? admin.audit.verifying : admin.audit.verify}
        </Button>
        <Button size="small" onClick={() => void audit.save('csv')}>
          <Download aria-hidden className="size-4" />
          {admin.audit.exportCsv}
        </Button>
        <Button size="small" onClick={() => void audit.save('jsonl')}>
          <Download aria-hidden className="size-4" />
          {admin.audit.exportJson}
        </Button>
      </div>
      <div role="status">
        {check.is === 'done' && (
          <Callout kind={check.brokenAt === null ? 'good' : 'problem'}>
            <p>
              {check.brokenAt === null ? admin.audit.whole(check.entries) : admin.audit.broken(String(check.brokenAt))}
            </p>
            {check.hash !== null && (
              <p className="text-sm">
                {admin.audit.hash} <bdi className="font-mono break-all">{check.hash}</bdi>
              </p>
            )}
          </Callout>
        )}
      </div>
    </div>
  )
}
