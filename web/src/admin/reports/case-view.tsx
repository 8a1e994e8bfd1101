import { ArrowLeft, CloudOff } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useAdminWords, usePage, useWatch } from '../../app/page-context.ts'
import { Button } from '../../ui/button.tsx'
import { QuietState } from '../../ui/quiet-state.tsx'
import { SkeletonRows } from '../../ui/skeleton.tsx'
import { failureWords } from '../../words/failure-words.ts'
import { CaseActs } from './case-acts.tsx'
import { CaseLink, type CaseWay } from './case-link.tsx'
import { CaseHistory } from './case-history.tsx'
import { EvidenceCard } from './evidence-card.tsx'
import { createCase } from './case.ts'

/** One report: what was said, who says so, what there was before, and what can be done. */
export function CaseView({ reportId, way }: { readonly reportId: string; readonly way: CaseWay }) {
  const page = usePage()
  const words = useAdminWords()
  const { admin, common } = words
  const [machine] = useState(() => createCase(page, reportId))
  const load = useWatch(machine.found)
  const back = useRef<HTMLDivElement>(null)
  useEffect(() => void machine.found.reload(), [machine])
  return (
    <div className="flex flex-col gap-6">
      <div ref={back} className="self-start">
        <CaseLink way={way} reportId={null} className="link flex min-h-6 items-center gap-1.5">
          <ArrowLeft aria-hidden className="size-4 rtl:-scale-x-100" />
          {admin.reports.back}
        </CaseLink>
      </div>
      {load.state === 'loading' && <SkeletonRows count={3} />}
      {load.state === 'failed' && (
        <QuietState live icon={CloudOff} title={admin.reports.failed} text={failureWords(load.problem, words)}>
          <Button onClick={() => void machine.found.reload()}>{common.tryAgain}</Button>
        </QuietState>
      )}
      {load.state === 'ready' && (
        <>
          <EvidenceCard report={load.value.report} />
          <CaseActs machine={machine} report={load.value.report} after={back} />
          <CaseHistory machine={machine} found={load.value} way={way} />
        </>
      )}
    </div>
  )
}
