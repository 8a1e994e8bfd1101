import { useState } from 'react'
import { useAllWords, usePage, useWatch } from '../app/page-context.ts'
import { FormView } from '../forms/form-view.tsx'
import { TextField } from '../forms/text-field.tsx'
import { Button } from '../ui/button.tsx'
import { SwitchRow } from '../ui/switch-row.tsx'
import { createWebhookForm } from './webhook-form.ts'
import type { Webhooks } from './webhooks.ts'

interface NewWebhookProps {
  readonly webhooks: Webhooks
  readonly onMade: (url: string) => void
}

/** Makes a webhook: what it is called, and what its messages may do. */
export function NewWebhook({ webhooks, onMade }: NewWebhookProps) {
  const page = usePage()
  const { webhooks: words } = useAllWords()
  const [form] = useState(() => createWebhookForm(page, webhooks, onMade))
  const { phase, values } = useWatch(form)
  return (
    <FormView form={form} aria-label={words.new} className="flex flex-col gap-4 border-t border-line pt-5">
      <h3 className="font-semibold">{words.new}</h3>
      <TextField form={form} field="name" label={words.name} note={words.nameNote} autoComplete="off" />
      <SwitchRow
        label={words.renames}
        note={words.renamesNote}
        checked={values.mayRename}
        onChange={(mayRename) => form.change('mayRename', mayRename)}
      />
      <SwitchRow
        label={words.callsAll}
        note={words.callsAllNote}
        checked={values.mayCallAll}
        onChange={(mayCallAll) => form.change('mayCallAll', mayCallAll)}
      />
      <Button type="submit" tone="primary" className="self-start" pending={phase === 'sending'}>
        {words.make}
      </Button>
    </FormView>
  )
}
