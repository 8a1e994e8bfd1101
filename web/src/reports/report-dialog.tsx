import type { ReportReason } from '@parley/protocol/wire'
import { useState } from 'react'
import { useAllWords, usePage, useWatch } from '../app/page-context.ts'
import { FormDialog } from '../forms/form-dialog.tsx'
import { TextField } from '../forms/text-field.tsx'
import { Choice } from '../ui/choice.tsx'
import { SwitchRow } from '../ui/switch-row.tsx'
import { createReportForm, type Reported } from './report-form.ts'

export interface ReportDialogProps {
  readonly target: Reported
  /** Whom it is about. */
  readonly person: { readonly id: string; readonly displayName: string }
  readonly onClose: () => void
}

/** Tells those who keep order what should not be. */
export function ReportDialog({ target, person, onClose }: ReportDialogProps) {
  const page = usePage()
  const { reporting } = useAllWords()
  const [form] = useState(() => createReportForm(page, target, person.id, onClose))
  const { values } = useWatch(form)
  return (
    <FormDialog
      form={form}
      title={target.type === 'message' ? reporting.message : reporting.person(person.displayName)}
      text={reporting.text}
      action={reporting.submit}
      onClose={onClose}
    >
      <Choice
        label={reporting.why}
        value={values.reason}
        options={(Object.keys(reporting.reasons) as ReportReason[]).map((value) => ({
          value,
          label: reporting.reasons[value],
        }))}
        onChange={(reason) => form.change('reason', reason)}
      />
      <TextField
        form={form}
        field="note"
        label={reporting.note}
        note={reporting.noteNote}
        optional
        lines={3}
        dir="auto"
      />
      <SwitchRow
        label={reporting.block(person.displayName)}
        note={reporting.blockNote}
        checked={values.block}
        onChange={(block) => form.change('block', block)}
      />
    </FormDialog>
  )
}
