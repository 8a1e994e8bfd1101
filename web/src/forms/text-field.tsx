import { Field } from '@base-ui/react/field'
import type { ComponentProps, ReactNode } from 'react'
import { useAllWords, useWatch } from '../app/page-context.ts'
import { afterPress } from './after-press.ts'
import type { Form } from './form.ts'

export interface TextFieldProps<F extends string> extends Omit<
  ComponentProps<typeof Field.Control>,
  'form' | 'className' | 'render' | 'name'
> {
  readonly form: Form<Readonly<Record<F, string>>>
  readonly field: F
  readonly label: string
  readonly note?: ReactNode
  readonly optional?: boolean
  /** Several lines instead of one. */
  readonly lines?: number
  /** What stands inside the field at its end, such as a button that shows a password. */
  readonly inside?: ReactNode
  readonly name?: string
}

/** A labelled field of a form: what is wrong with it stands right below it and is read out with it. */
export function TextField<F extends string>(props: TextFieldProps<F>) {
  const { form, field, label, note, optional, lines, inside, name = field, ...control } = props
  const { common } = useAllWords()
  const { values, problems } = useWatch(form)
  const problem = problems[field]
  return (
    <Field.Root invalid={problem !== undefined} className="flex flex-col gap-1.5">
      <Field.Label className="flex items-baseline justify-between gap-3 text-sm font-semibold">
        {label}
        {optional && <span className="text-xs font-normal text-ink-muted">{common.optional}</span>}
      </Field.Label>
      <div className="relative">
        <Field.Control
          {...control}
          name={name}
          className={`field-control ${inside === undefined ? '' : 'pe-12'}`}
          render={lines === undefined ? undefined : <textarea rows={lines} />}
          value={values[field]}
          onValueChange={(value) => form.change(field, value)}
          onBlur={() => afterPress(() => form.leave(field))}
        />
        {inside}
      </div>
      {note !== undefined && <Field.Description className="text-sm text-ink-muted">{note}</Field.Description>}
      {/* Always there, so that what appears in it is read out. */}
      <div aria-live="polite" className="empty:-mt-1.5">
        <Field.Error match={problem !== undefined} className="text-sm font-medium text-danger">
          {problem}
        </Field.Error>
      </div>
    </Field.Root>
  )
}
