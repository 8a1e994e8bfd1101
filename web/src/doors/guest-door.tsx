import { useId, useState } from 'react'
import { usePage, useWatch, useAllWords } from '../app/page-context.ts'
import { FormView } from '../forms/form-view.tsx'
import { TextField } from '../forms/text-field.tsx'
import { Button } from '../ui/button.tsx'
import { createGuestForm } from './door-forms.ts'

/** The way in without an account. */
export function GuestDoor() {
  const page = usePage()
  const { guest } = useAllWords().doors
  const [form] = useState(() => createGuestForm(page))
  const pending = useWatch(form).phase === 'sending'
  const titleId = useId()
  return (
    <section aria-labelledby={titleId} className="flex flex-col gap-4 border-t border-line pt-6">
      <div className="flex flex-col gap-1">
        <h2 id={titleId} className="text-lg font-semibold">
          {guest.title}
        </h2>
        <p className="text-sm text-ink-muted">{guest.note}</p>
      </div>
      <FormView form={form} className="flex flex-col gap-4">
        <TextField
          form={form}
          field="displayName"
          label={guest.name}
          optional
          placeholder={guest.placeholder}
          autoComplete="nickname"
          dir="auto"
        />
        <Button type="submit" pending={pending}>
          {pending ? guest.pending : guest.submit}
        </Button>
      </FormView>
    </section>
  )
}
