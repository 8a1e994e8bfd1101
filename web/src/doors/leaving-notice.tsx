import { useState } from 'react'
import { useAllWords, usePage, useWatch } from '../app/page-context.ts'
import type { Form } from '../forms/form.ts'
import { Button } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import type { SignInValues } from './door-forms.ts'

/** The way back for who deleted their account and knows its password. */
export function LeavingNotice({ form }: { readonly form: Form<SignInValues> }) {
  const page = usePage()
  const { leaving } = useAllWords()
  const { login, password } = useWatch(form).values
  const [isBusy, setBusy] = useState(false)
  async function restore(): Promise<void> {
    setBusy(true)
    try {
      await page.client.call('auth.restore', { login: login.trim(), password })
    } catch (error) {
      page.tellFailure((words) => words.leaving.restoreFailed, error)
      setBusy(false)
    }
  }
  return (
    <Callout kind="note">
      <p>{leaving.leaving}</p>
      <Button size="small" className="mt-3" pending={isBusy} onClick={() => void restore()}>
        {leaving.restore}
      </Button>
    </Callout>
  )
}
