import { useState } from 'react'
import { useMe, usePage, usePlace, useWatch, useAllWords } from '../app/page-context.ts'
import { PasswordAdvice } from '../doors/password-advice.tsx'
import { FormView } from '../forms/form-view.tsx'
import { PasswordField } from '../forms/password-field.tsx'
import { Button } from '../ui/button.tsx'
import { createPasswordForm } from './password-form.ts'

export function ChangePassword() {
  const me = useMe()
  const page = usePage()
  const place = usePlace()
  const words = useAllWords().settings.account
  const [form] = useState(() => createPasswordForm(page, place))
  const { values, phase } = useWatch(form)
  const pending = phase === 'sending'
  return (
    <FormView form={form} className="flex max-w-md flex-col gap-5">
      {/* Tells password managers whose password changes. */}
      <input type="text" name="username" autoComplete="username" value={me.username} readOnly hidden />
      <PasswordField form={form} field="current" label={words.current} autoComplete="current-password" />
      <div className="flex flex-col gap-3">
        <PasswordField form={form} field="next" label={words.next} autoComplete="new-password" />
        <PasswordAdvice password={values.next} username={me.username} policy={place.passwordPolicy} />
      </div>
      <Button type="submit" tone="primary" className="self-start" pending={pending}>
        {pending ? words.changing : words.change}
      </Button>
    </FormView>
  )
}
