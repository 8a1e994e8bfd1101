import { useAdminWords, useWatch } from '../../app/page-context.ts'
import type { Form } from '../../forms/form.ts'
import { TextField } from '../../forms/text-field.tsx'
import { SwitchRow } from '../../ui/switch-row.tsx'
import type { bounds, RuleValues } from './rule-form.ts'

interface FieldsProps {
  readonly form: Form<RuleValues>
}

/** What is written of a rule, by what it speaks of. */
export function ConditionFields({ form }: FieldsProps) {
  const { ruleBook: words } = useAdminWords()
  const { values } = useWatch(form)
  switch (values.kind) {
    case 'words':
      return <TextField form={form} field="words" label={words.words} note={words.wordsNote} lines={5} dir="auto" />
    case 'links':
      return (
        <>
          <NumberField form={form} field="most" />
          <TextField
            form={form}
            field="domains"
            label={words.domains}
            note={words.domainsNote}
            optional
            lines={3}
            dir="ltr"
            spellCheck={false}
          />
        </>
      )
    case 'repeat':
      return (
        <>
          <NumberField form={form} field="times" />
          <NumberField form={form} field="seconds" />
        </>
      )
    case 'newcomers':
      return <NewcomerFields form={form} />
    case 'mentions':
      return <NumberField form={form} field="most" />
  }
}

function NewcomerFields({ form }: FieldsProps) {
  const { ruleBook: words } = useAdminWords()
  const { values } = useWatch(form)
  return (
    <>
      <NumberField form={form} field="hours" />
      <div className="flex max-w-md flex-col">
        {(['links', 'files', 'begins'] as const).map((what) => (
          <SwitchRow
            key={what}
            label={words.may[what]}
            checked={values[what]}
            onChange={(may) => form.change(what, may)}
          />
        ))}
      </div>
      <NumberField form={form} field="perMinute" optional />
    </>
  )
}

interface NumberFieldProps extends FieldsProps {
  readonly field: keyof typeof bounds
  readonly optional?: boolean
}

function NumberField({ form, field, optional = false }: NumberFieldProps) {
  const { ruleBook: words } = useAdminWords()
  return (
    <div className="max-w-xs">
      <TextField
        form={form}
        field={field}
        label={words.numbers[field]}
        optional={optional}
        inputMode="numeric"
        autoComplete="off"
      />
    </div>
  )
}
