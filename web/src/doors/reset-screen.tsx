import { useState } from 'react'
import { useAllWords, usePage, usePlace, useWatch } from '../app/page-context.ts'
import { FormView } from '../forms/form-view.tsx'
import { PasswordField } from '../forms/password-field.tsx'
import { Link } from '../navigation/link.tsx'
import { Button } from '../ui/button.tsx'
import { Screen } from '../ui/screen.tsx'
import { createResetForm } from './reset-form.ts'
import { PasswordAdvice } from './password-advice.tsx'

/** A new password for who was given a link by those who run the place. */
export function ResetScreen({ code }: { readonly code: string }) {
  const page = usePage()
  const place = usePlace()
  const { doors } = useAllWords()
  const [form] = useState(() => createResetForm(page, place, code))
  const { values, phase } = useWatch(form)
  return (
    <Screen title={doors.reset.title} about={doors.reset.text}>
      <FormView form={form} className="flex flex-col gap-5">
        <div className="flex flex-col gap-3">
          <PasswordField
            form={form}
            field="password"
            label={doors.reset.password}
            autoComplete="new-password"
            autoFocus
            required
          />
          <PasswordAdvice password={values.password} username="" policy={place.passwordPolicy} />
        </div>
        <Button type="submit" tone="primary" pending={phase === 'sending'}>
          {doors.reset.submit}
        </Button>
      </FormView>
      <p>
        <Link className="link" to={{ at: 'sign-in', next: null }}>
          {doors.signIn.title}
        </Link>
      </p>
    </Screen>
  )
}
