import { useState } from 'react'
import { useMe, usePage, usePlace, useWatch, useAllWords } from '../app/page-context.ts'
import { FormView } from '../forms/form-view.tsx'
import { Avatar } from '../ui/avatar.tsx'
import { Button } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { Screen } from '../ui/screen.tsx'
import { AccountFields } from './account-fields.tsx'
import { createUpgradeForm } from './door-forms.ts'

/** Where a guest gets an account and stays who they are. */
export function UpgradeScreen() {
  const page = usePage()
  const place = usePlace()
  const me = useMe()
  const { upgrade, register } = useAllWords().doors
  const [form] = useState(() => createUpgradeForm(page, place))
  const pending = useWatch(form).phase === 'sending'
  return (
    <Screen title={upgrade.title} about={upgrade.text}>
      <div className="flex max-w-md flex-col gap-6">
        <p className="flex min-w-0 items-center gap-3">
          <Avatar id={me.id} name={me.displayName} url={me.avatarUrl} />
          <bdi className="min-w-0 truncate font-semibold">{me.displayName}</bdi>
        </p>
        {place.registration === 'closed' ? (
          <Callout kind="note">{register.closedText}</Callout>
        ) : (
          <FormView form={form} className="flex flex-col gap-5">
            <AccountFields form={form} place={place} withDisplayName={false} />
            <Button type="submit" tone="primary" pending={pending}>
              {pending ? register.pending : upgrade.submit}
            </Button>
          </FormView>
        )}
      </div>
    </Screen>
  )
}
