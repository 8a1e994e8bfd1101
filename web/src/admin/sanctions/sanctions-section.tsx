import type { SanctionView } from '@parley/protocol/wire'
import { Gavel } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useAdminWords, usePage, useWatch } from '../../app/page-context.ts'
import type { Finder } from '../../app/finder.ts'
import { Choice } from '../../ui/choice.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { adminWords } from '../../words/index.ts'
import { FoundList } from '../found-list.tsx'
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
  const { admin } = useAdminWords()
  const [question, setQuestion] = useState<Question>(null)
  const close = () => setQuestion(null)
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
      <FoundList from={sanctions} icon={Gavel} words={admin.sanctions}>
        {(sanction) => (
          <SanctionRow
            key={sanction.id}
            sanction={sanction}
            onEnd={() => setQuestion({ about: 'end', sanction })}
            onAnswer={() => setQuestion({ about: 'appeal', sanction })}
          />
        )}
      </FoundList>
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
