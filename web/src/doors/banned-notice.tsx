import { ParleyError } from '@parley/sdk'
import { useState } from 'react'
import { useAllWords, useLang, usePage, useWatch } from '../app/page-context.ts'
import type { Form } from '../forms/form.ts'
import { AppealDialog } from '../reports/appeal-dialog.tsx'
import { exactTime } from '../time/relative-time.ts'
import { Button } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import type { SignInValues } from './door-forms.ts'

/** Why somebody is kept out and until when, for who knows the password; and the way to another decision. */
export function BannedNotice({ form }: { readonly form: Form<SignInValues> }) {
  const page = usePage()
  const { reporting } = useAllWords()
  const lang = useLang()
  const { failure, values } = useWatch(form)
  const [isOpen, setOpen] = useState(false)
  const [isDone, setDone] = useState(false)
  const sanction = failure instanceof ParleyError ? failure.sanction : null
  if (sanction === null) return null
  const { reason, expiresAt, appeal, answer } = sanction
  return (
    <Callout kind="note">
      <p dir="auto" className="whitespace-pre-wrap [overflow-wrap:anywhere]">
        {reason}
      </p>
      <p className="mt-1 text-sm">
        {expiresAt === null ? reporting.forGood : reporting.until(exactTime(expiresAt, lang))}
      </p>
      {(appeal === 'open' || isDone) && <p className="mt-2 text-sm">{reporting.appealed}</p>}
      {appeal === 'denied' && <p className="mt-2 text-sm">{reporting.denied(answer)}</p>}
      {appeal === null && !isDone && (
        <Button size="small" className="mt-3" onClick={() => setOpen(true)}>
          {reporting.appeal}
        </Button>
      )}
      {isOpen && (
        <AppealDialog
          send={async (text) => {
            const { login, password } = values
            await page.client.call('auth.appeal', { login: login.trim(), password, text })
            setDone(true)
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </Callout>
  )
}
