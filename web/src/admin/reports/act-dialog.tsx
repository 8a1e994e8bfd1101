import type { ReportCaseView } from '@parley/protocol/wire'
import { useState } from 'react'
import { useAdminWords, useMe, usePage, useWatch } from '../../app/page-context.ts'
import { TextField } from '../../forms/text-field.tsx'
import { Choice } from '../../ui/choice.tsx'
import { RadioCards } from '../../ui/radio-cards.tsx'
import { FormDialog } from '../../forms/form-dialog.tsx'
import { actionsFor, createActForm, lasts, placesFor, terms } from './act-form.ts'
import type { CaseMachine } from './case.ts'
import { useNames } from '../../people/person-name.tsx'

interface ActDialogProps {
  readonly machine: CaseMachine
  readonly report: ReportCaseView
  readonly onClose: () => void
}

/** What is to be done about somebody, where, for how long, and what they are told. */
export function ActDialog({ machine, report, onClose }: ActDialogProps) {
  const nameOf = useNames()
  const page = usePage()
  const words = useAdminWords().admin.reports
  const { role } = useMe()
  const about = { ...report, role }
  const [form] = useState(() => createActForm(page, about, machine.act, onClose))
  const { values } = useWatch(form)
  const places = placesFor(about, values.action)
  return (
    <FormDialog
      form={form}
      title={words.actTitle(nameOf(report.evidence.author))}
      text={words.actText}
      action={words.actions[values.action].label}
      tone="danger"
      onClose={onClose}
    >
      <RadioCards
        label={words.what}
        value={values.action}
        options={actionsFor(report).map((value) => ({ value, ...words.actions[value] }))}
        onChange={(action) => {
          form.change('action', action)
          const [first] = placesFor(about, action)
          if (first !== undefined && !placesFor(about, action).includes(values.where)) form.change('where', first)
        }}
      />
      {places.length > 1 && (
        <Choice
          label={words.where}
          value={values.where}
          options={places.map((value) => ({ value, label: words.places[value] }))}
          onChange={(where) => form.change('where', where)}
        />
      )}
      {lasts(values.action) && (
        <Choice
          label={words.term}
          value={values.term}
          options={terms.map((value) => ({ value, label: words.terms[value] }))}
          onChange={(term) => form.change('term', term)}
        />
      )}
      <TextField form={form} field="reason" label={words.reason} note={words.reasonNote} lines={3} dir="auto" />
    </FormDialog>
  )
}
