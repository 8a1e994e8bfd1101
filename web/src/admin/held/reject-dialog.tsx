import type { HeldMessageView } from '@parley/protocol/wire'
import { useState } from 'react'
import { useAdminWords, usePage } from '../../app/page-context.ts'
import { createForm } from '../../forms/form.ts'
import { FormDialog } from '../../forms/form-dialog.tsx'
import { TextField } from '../../forms/text-field.tsx'
import { fieldProblems } from '../../words/field-problems.ts'
import { adminWords } from '../../words/index.ts'

interface RejectDialogProps {
  readonly held: HeldMessageView
  readonly reject: (why: string) => Promise<void>
  readonly onClose: () => void
}

/** Why a message is turned away, for who wrote it. */
export function RejectDialog({ held, reject, onClose }: RejectDialogProps) {
  const page = usePage()
  const { heldQueue: words } = useAdminWords()
  const [form] = useState(() =>
    createForm({
      initial: { why: '' },
      check: () => ({}),
      async send(values) {
        await reject(values.why.trim())
        onClose()
        return values
      },
      now: page.timers.now,
      explain: (error) => fieldProblems(error, ['why'], adminWords(page.catalogue)),
    }),
  )
  return (
    <FormDialog
      form={form}
      title={words.rejectTitle(held.author.displayName)}
      text={words.rejectText}
      action={words.rejectAct}
      tone="danger"
      onClose={onClose}
    >
      <TextField form={form} field="why" label={words.why} optional lines={3} dir="auto" maxLength={300} />
    </FormDialog>
  )
}
