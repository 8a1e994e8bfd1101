import { useState } from 'react'
import { useAllWords, usePage } from '../app/page-context.ts'
import { createForm } from '../forms/form.ts'
import { FormDialog } from '../forms/form-dialog.tsx'
import { TextField } from '../forms/text-field.tsx'
import { fieldProblems } from '../words/field-problems.ts'
import { allWords } from '../words/index.ts'

interface AppealDialogProps {
  readonly send: (text: string) => Promise<unknown>
  readonly onClose: () => void
}

/** Asks for another decision, which can be done once. */
export function AppealDialog({ send, onClose }: AppealDialogProps) {
  const page = usePage()
  const { reporting } = useAllWords()
  const [form] = useState(() =>
    createForm({
      initial: { text: '' },
      check: ({ text }) => (text.trim() === '' ? { text: allWords(page.catalogue).reporting.appealMissing } : {}),
      async send(values) {
        await send(values.text)
        page.notices.tell({ kind: 'success', title: allWords(page.catalogue).reporting.appealed })
        onClose()
        return values
      },
      now: page.timers.now,
      explain: (error) => fieldProblems(error, ['text'], allWords(page.catalogue)),
    }),
  )
  return (
    <FormDialog
      form={form}
      title={reporting.appeal}
      text={reporting.appealText}
      action={reporting.appealSubmit}
      onClose={onClose}
    >
      <TextField form={form} field="text" label={reporting.appealField} lines={4} dir="auto" />
    </FormDialog>
  )
}
