import type { PlaceView } from '@parley/protocol/wire'
import { useWatch, useAllWords } from '../app/page-context.ts'
import type { Form } from '../forms/form.ts'
import { PasswordField } from '../forms/password-field.tsx'
import { TextField } from '../forms/text-field.tsx'
import type { AccountValues } from './door-forms.ts'
import { PasswordAdvice } from './password-advice.tsx'

export interface AccountFieldsProps {
  readonly form: Form<AccountValues>
  readonly place: PlaceView
  /** A guest has a name already and keeps it. */
  readonly withDisplayName: boolean
}

/** What every new account is asked for. */
export function AccountFields({ form, place, withDisplayName }: AccountFieldsProps) {
  const { doors } = useAllWords()
  const { values } = useWatch(form)
  return (
    <>
      {place.registration === 'invite' && !place.firstAccount && (
        <TextField
          form={form}
          field="inviteCode"
          label={doors.register.invite}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          dir="ltr"
          required
        />
      )}
      <TextField
        form={form}
        field="username"
        label={doors.register.username}
        note={doors.register.usernameNote}
        autoComplete="username"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        dir="ltr"
        autoFocus
        required
      />
      {withDisplayName && (
        <TextField
          form={form}
          field="displayName"
          label={doors.register.displayName}
          note={doors.register.displayNameNote}
          optional
          autoComplete="name"
          dir="auto"
        />
      )}
      <TextField
        form={form}
        field="email"
        type="email"
        label={doors.register.email}
        note={doors.register.emailNote}
        optional
        autoComplete="email"
        dir="ltr"
      />
      <div className="flex flex-col gap-3">
        <PasswordField form={form} field="password" label={doors.password} autoComplete="new-password" required />
        <PasswordAdvice password={values.password} username={values.username} policy={place.passwordPolicy} />
      </div>
    </>
  )
}
