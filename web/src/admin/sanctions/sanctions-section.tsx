import type { SanctionView } from '@parley/protocol/wire'
import { CloudOff, Gavel } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useAdminWords, usePage, useWatch } from '../../app/page-context.ts'
import type { Finder } from '../../app/finder.ts'
import { Button } from '../../ui/button.tsx'
import { Choice } from '../../ui/choice.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { QuietState } from '../../ui/quiet-state.tsx'
import { SkeletonRows } from '../../ui/skeleton.tsx'
import { failureWords } from '../../words/failure-words.ts'
import { adminWords } from '../../words/index.ts'
import { AnswerDialog } from './answer-dialog.tsx'
import { SanctionRow } from './sanction-row.tsx'
import { createSanctions, type SanctionsAsk } from './sanctions.ts'

const asks = ['appealed', 'active', 'all'] as const

/** What was done about people: what waits for another decision, what holds, and all of it. */
export function SanctionsSection() {
  const page = usePage()
  const { admin } = useAdminWords()
  const [sanctions] = useState(() => createSanctions(page))
  const { ask } = useWatch(sanctions)
  useEffect(() => sanctions.choose('appealed'), [sanctions])
  return (
    <div className="flex flex-col gap-5">
      <Choice
        label={admin.sanctions.show}
        value={ask}
        options={asks.map((value) => ({ value, label: admin.sanctions.asks[value] }))}
        onChange={sanctions.choose}
      />
      <List sanctions={sanctions} />
    </div>
  )
}

type Question = { readonly about: 'end' | 'appeal'; readonly sanction: SanctionView } | null

function List({ sanctions }: { readonly sanctions: Finder<SanctionsAsk, SanctionView> }) {
  const page = usePage()
  const words = useAdminWords()
  const { admin, common } = words
  const { items, phase } = useWatch(sanctions)
  const [question, setQuestion] = useState<Question>(null)
  const close = () => setQuestion(null)
  if (phase.is === 'loading' && items.length === 0) return <SkeletonRows count={4} />
  if (phase.is === 'failed' && items.length === 0) {
    return (
      <QuietState live icon={CloudOff} title={admin.sanctions.failed} text={failureWords(phase.problem, words)}>
        <Button onClick={sanctions.retry}>{common.tryAgain}</Button>
      </QuietState>
    )
  }
  if (items.length === 0) {
    return <QuietState live icon={Gavel} title={admin.sanctions.none} text={admin.sanctions.noneText} />
  }
  async function end({ action, user, roomId }: SanctionView): Promise<void> {
    close()
    const input = { target: { type: 'user', userId: user.id }, reason: admin.sanctions.endedReason } as const
    const ending = action === 'ban' ? 'unban' : 'unmute'
    try {
      await page.client.call('moderation.act', { action: ending, ...input, ...(roomId !== null && { roomId }) })
    } catch (error) {
      page.tellFailure(() => adminWords(page.catalogue).admin.sanctions.endFailed, error)
    }
    sanctions.refresh()
  }
  return (
    <>
      <ul className="flex flex-col rounded-lg border border-line bg-raised" aria-busy={phase.is === 'loading'}>
        {items.map((sanction) => (
          <SanctionRow
            key={sanction.id}
            sanction={sanction}
            onEnd={() => setQuestion({ about: 'end', sanction })}
            onAnswer={() => setQuestion({ about: 'appeal', sanction })}
          />
        ))}
      </ul>
      {(phase.is === 'loading-more' || (phase.is === 'ready' && phase.more)) && (
        <Button className="self-center" pending={phase.is === 'loading-more'} onClick={sanctions.more}>
          {admin.sanctions.more}
        </Button>
      )}
      <ConfirmDialog
        open={question?.about === 'end'}
        title={admin.sanctions.endTitle}
        text={admin.sanctions.endText}
        action={admin.sanctions.end}
        onClose={close}
        onAct={() => question !== null && void end(question.sanction)}
      />
      {question?.about === 'appeal' && (
        <AnswerDialog
          sanction={question.sanction}
          onClose={close}
          onDone={() => {
            close()
            sanctions.refresh()
          }}
        />
      )}
    </>
  )
}
