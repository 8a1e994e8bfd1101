import { ParleyError } from '@parley/sdk'
import { useState } from 'react'
import { later } from '../app/later.tsx'
import { usePage, usePlace, useWatch, useAllWords } from '../app/page-context.ts'
import { FormView } from '../forms/form-view.tsx'
import { PasswordField } from '../forms/password-field.tsx'
import { TextField } from '../forms/text-field.tsx'
import { Link } from '../navigation/link.tsx'
import { Button } from '../ui/button.tsx'
import { Screen } from '../ui/screen.tsx'
import { createSignInForm } from './door-forms.ts'
import { EndedNotice } from './ended-notice.tsx'
import { GuestDoor } from './guest-door.tsx'

const LeavingNotice = later(async () => (await import('./leaving-notice.tsx')).LeavingNotice)
const BannedNotice = later(async () => (await import('./banned-notice.tsx')).BannedNotice)

export function SignInScreen() {
  const page = usePage()
  const place = usePlace()
  const { doors } = useAllWords()
  const [form] = useState(() => createSignInForm(page))
  const { phase, failure } = useWatch(form)
  const isLeaving = failure instanceof ParleyError && failure.reason === 'account_leaving'
  const isBanned = failure instanceof ParleyError && failure.sanction !== null
  const { route } = useWatch(page.navigation)
  const next = route.at === 'sign-in' ? route.next : null
  const pending = phase === 'sending'
  return (
    <Screen title={doors.signIn.title}>
      <EndedNotice />
      {isBanned && <BannedNotice form={form} />}
      {isLeaving && <LeavingNotice form={form} />}
      <FormView form={form} className="flex flex-col gap-5">
        <TextField
          form={form}
          field="login"
          name="username"
          label={doors.signIn.login}
          autoComplete="username"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          dir="ltr"
          autoFocus
        />
        <PasswordField form={form} field="password" label={doors.password} autoComplete="current-password" />
        <Button type="submit" tone="primary" pending={pending}>
          {pending ? doors.signIn.pending : doors.signIn.submit}
        </Button>
      </FormView>
      {place.registration !== 'closed' && (
        <p>
          {doors.signIn.newHere}{' '}
          <Link className="link" to={{ at: 'register', next }}>
            {doors.signIn.register}
          </Link>
        </p>
      )}
      {place.guests && <GuestDoor />}
    </Screen>
  )
}
