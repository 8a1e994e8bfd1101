import { useState } from 'react'
import { useAdminWords, usePage } from '../../app/page-context.ts'
import { createForm } from '../../forms/form.ts'
import { TextField } from '../../forms/text-field.tsx'
import { fieldProblems } from '../../words/field-problems.ts'
import { adminWords } from '../../words/index.ts'
import { FormDialog } from '../../forms/form-dialog.tsx'
import type { CaseMachine } from './case.ts'

interface CloseDialogProps {
  readonly machine: CaseMachine
  readonly state: 'resolved' | 'dismissed'
  readonly onClose: () => void
}

/** The end of a report, and what its reporter is told of it. */
export function CloseDialog({ machine, state, onClose }: CloseDialogProps) {
  const page = usePage()
  const words = useAdminWords().admin.reports
  const [form] = useState(() =>
    createForm({
      initial: { outcome: '' },
      check: () => ({}),
      async send(values) {
        await machine.close(state, values.outcome.trim())
        onClose()
        return values
      },
      now: page.timers.now,
      explain: (error) => fieldProblems(error, ['outcome'], adminWords(page.catalogue)),
    }),
  )
  const { title, text, action } = words.closing[state]
  return (
    <FormDialog form={form} title={title} text={text} action={action} onClose={onClose}>
      <TextField
        form={form}
        field="outcome"
        label={words.outcome}
        note={words.outcomeNote}
        optional
        lines={3}
        dir="auto"
      />
    </FormDialog>
  )
}
