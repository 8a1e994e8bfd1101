import type { SanctionView } from '@parley/protocol/wire'
import { useState } from 'react'
import { useAdminWords, usePage, useWatch } from '../../app/page-context.ts'
import { createForm } from '../../forms/form.ts'
import { TextField } from '../../forms/text-field.tsx'
import { RadioCards } from '../../ui/radio-cards.tsx'
import { fieldProblems } from '../../words/field-problems.ts'
import { adminWords } from '../../words/index.ts'
import { FormDialog } from '../../forms/form-dialog.tsx'

interface AnswerDialogProps {
  readonly sanction: SanctionView
  readonly onClose: () => void
  readonly onDone: () => void
}

const decisions = ['denied', 'granted'] as const

interface AnswerValues {
  readonly decision: (typeof decisions)[number]
  readonly answer: string
}

/** The second decision, which is the last, and what the person is told. */
export function AnswerDialog({ sanction, onClose, onDone }: AnswerDialogProps) {
  const page = usePage()
  const words = useAdminWords().admin.sanctions
  const [form] = useState(() =>
    createForm<AnswerValues>({
      initial: { decision: 'denied', answer: '' },
      check: () => ({}),
      async send(values) {
        const { decision, answer } = values
        const input = { sanctionId: sanction.id, granted: decision === 'granted', answer: answer.trim() }
        await page.client.call('moderation.answerAppeal', input)
        onDone()
        return values
      },
      now: page.timers.now,
      explain: (error) => fieldProblems(error, ['answer'], adminWords(page.catalogue)),
    }),
  )
  const { values } = useWatch(form)
  return (
    <FormDialog
      form={form}
      title={words.answerTo(sanction.user.displayName)}
      text={sanction.appeal?.text ?? ''}
      action={words.send}
      onClose={onClose}
    >
      <RadioCards
        label={words.decision}
        value={values.decision}
        options={decisions.map((value) => ({ value, ...words.decisions[value] }))}
        onChange={(decision) => form.change('decision', decision)}
      />
      <TextField form={form} field="answer" label={words.answerText} optional lines={3} dir="auto" />
    </FormDialog>
  )
}
