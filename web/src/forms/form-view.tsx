import { type ComponentProps, type SubmitEvent, useEffect, useRef } from 'react'
import { useWatch } from '../app/page-context.ts'
import type { Form } from './form.ts'
import { FormTrouble } from './form-trouble.tsx'

export interface FormViewProps extends Omit<ComponentProps<'form'>, 'onSubmit'> {
  readonly form: Form<object>
}

/** A real form, so that Enter sends it and password managers know it. After a setback the first wrong field has the focus. */
export function FormView({ form, children, ...props }: FormViewProps) {
  const { setbacks } = useWatch(form)
  const element = useRef<HTMLFormElement>(null)
  const seen = useRef(setbacks)

  useEffect(() => {
    if (setbacks === seen.current) return
    seen.current = setbacks
    element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [setbacks])

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    void form.submit()
  }
  return (
    <form {...props} ref={element} noValidate onSubmit={submit}>
      <FormTrouble form={form} />
      {children}
    </form>
  )
}
