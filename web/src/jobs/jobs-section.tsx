import type { JobView } from '@parley/protocol/wire'
import { CheckCheck, CloudOff } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useAdminWords, usePage, useWatch } from '../app/page-context.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { QuietState } from '../ui/quiet-state.tsx'
import { SkeletonRows } from '../ui/skeleton.tsx'
import { failureWords } from '../words/failure-words.ts'
import { JobRow } from './job-row.tsx'
import { createJobs, type Jobs } from './jobs.ts'

const states = ['all', 'exhausted', 'running', 'waiting'] as const

/** What the server does in the background, and what it gave up. */
export function JobsSection() {
  const page = usePage()
  const { jobs: words } = useAdminWords()
  const [jobs] = useState(() => createJobs(page))
  const { ask } = useWatch(jobs.list)
  useEffect(() => jobs.list.choose('all'), [jobs])
  return (
    <div className="flex flex-col gap-5">
      <Choice
        label={words.state}
        value={ask}
        options={states.map((value) => ({ value, label: words.states[value] }))}
        onChange={(state) => jobs.list.choose(state)}
      />
      <JobList jobs={jobs} />
    </div>
  )
}

function JobList({ jobs }: { readonly jobs: Jobs }) {
  const words = useAdminWords()
  const { items, phase } = useWatch(jobs.list)
  /** What is about to be forgotten; kept while the question fades away. */
  const [question, setQuestion] = useState<{ readonly open: boolean; readonly job: JobView | null }>(nothing)
  if (phase.is === 'loading' && items.length === 0) return <SkeletonRows count={3} />
  if (phase.is === 'failed' && items.length === 0) {
    return (
      <QuietState live icon={CloudOff} title={words.jobs.failed} text={failureWords(phase.problem, words)}>
        <Button onClick={jobs.list.retry}>{words.common.tryAgain}</Button>
      </QuietState>
    )
  }
  if (items.length === 0) {
    return <QuietState live icon={CheckCheck} title={words.jobs.none} text={words.jobs.noneText} />
  }
  const close = () => setQuestion({ ...question, open: false })
  return (
    <>
      <ul className="flex flex-col rounded-lg border border-line bg-raised" aria-busy={phase.is === 'loading'}>
        {items.map((job) => (
          <JobRow
            key={job.id}
            job={job}
            onAgain={() => void jobs.again(job)}
            onForget={() => setQuestion({ open: true, job })}
          />
        ))}
      </ul>
      {(phase.is === 'loading-more' || (phase.is === 'ready' && phase.more)) && (
        <Button className="self-center" pending={phase.is === 'loading-more'} onClick={jobs.list.more}>
          {words.jobs.more}
        </Button>
      )}
      <ConfirmDialog
        open={question.open}
        title={words.jobs.forgetTitle(question.job?.kind ?? '')}
        text={words.jobs.forgetText}
        action={words.jobs.forget}
        onClose={close}
        onAct={() => {
          close()
          if (question.job !== null) void jobs.forget(question.job)
        }}
      />
    </>
  )
}

const nothing = { open: false, job: null }
