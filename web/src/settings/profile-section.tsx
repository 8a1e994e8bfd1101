import { useEffect } from 'react'
import { useMe, usePage, useWatch, useAllWords } from '../app/page-context.ts'
import { FormView } from '../forms/form-view.tsx'
import { TextField } from '../forms/text-field.tsx'
import { OwnAvatar } from '../avatars/own-avatar.tsx'
import { Avatar } from '../ui/avatar.tsx'
import { AboutFields } from './about-fields.tsx'
import { draftOf } from './profile-draft.ts'
import { profileFormOf } from './profile-form.ts'
import { SaveBar } from './save-bar.tsx'
import { StatusFields } from './status-fields.tsx'
import { UpgradeCallout } from './upgrade-callout.tsx'

export function ProfileSection() {
  const me = useMe()
  const words = useAllWords().settings.profile
  const form = profileFormOf(usePage(), me.id)
  const { values } = useWatch(form)

  // What was changed on another device shows, unless something is being written here.
  useEffect(() => {
    const { dirty, phase } = form.getSnapshot()
    if (!dirty && phase === 'editing') form.reset(draftOf(me))
  }, [form, me])

  return (
    <FormView form={form} className="flex flex-col gap-8">
      <div className="flex flex-wrap items-start gap-5">
        {me.kind === 'guest' ? (
          <Avatar id={me.id} name={values.displayName} size="large" />
        ) : (
          <OwnAvatar name={values.displayName} />
        )}
        <div className="min-w-52 flex-1">
          <TextField
            form={form}
            field="displayName"
            label={words.displayName}
            note={me.kind === 'guest' ? undefined : words.username(me.username)}
            autoComplete="name"
            dir="auto"
            required
          />
        </div>
      </div>
      {me.kind === 'guest' ? (
        <UpgradeCallout text={words.guest} />
      ) : (
        <>
          <StatusFields form={form} />
          <AboutFields form={form} />
        </>
      )}
      <SaveBar form={form} saved={draftOf(me)} />
    </FormView>
  )
}
