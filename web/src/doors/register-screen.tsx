import { useState } from 'react'
import { usePage, usePlace, useWatch, useAllWords } from '../app/page-context.ts'
import { FormView } from '../forms/form-view.tsx'
import { Link } from '../navigation/link.tsx'
import { Button } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { Screen } from '../ui/screen.tsx'
import { AccountFields } from './account-fields.tsx'
import { createRegisterForm } from './door-forms.ts'
import { GuestDoor } from './guest-door.tsx'

export function RegisterScreen() {
  const place = usePlace()
  const { register } = useAllWords().doors
  const { route } = useWatch(usePage().navigation)
  const next = route.at === 'register' ? route.next : null
  const isClosed = place.registration === 'closed' && !place.firstAccount
  const title = isClosed ? register.closedTitle : place.firstAccount ? register.firstTitle : register.title
  const about = place.firstAccount
    ? register.firstText
    : place.registration === 'invite'
      ? register.inviteText
      : undefined
  return (
    <Screen title={title} about={about}>
      {isClosed ? <Callout kind="note">{register.closedText}</Callout> : <RegisterForm />}
      {!place.firstAccount && (
        <p>
          {register.haveOne}{' '}
          <Link className="link" to={{ at: 'sign-in', next }}>
            {register.signIn}
          </Link>
        </p>
      )}
      {isClosed && place.guests && <GuestDoor />}
    </Screen>
  )
}

function RegisterForm() {
  const page = usePage()
  const place = usePlace()
  const { register } = useAllWords().doors
  const { route } = page.navigation.getSnapshot()
  const invite = route.at === 'register' ? (route.invite ?? '') : ''
  const [form] = useState(() => createRegisterForm(page, place, invite))
  const pending = useWatch(form).phase === 'sending'
  const label = place.firstAccount ? register.firstSubmit : register.submit
  return (
    <FormView form={form} className="flex flex-col gap-5">
      <AccountFields form={form} place={place} withDisplayName />
      <Button type="submit" tone="primary" pending={pending}>
        {pending ? register.pending : label}
      </Button>
    </FormView>
  )
}
