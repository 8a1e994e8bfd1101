import { useState } from 'react'
import { useAdminWords, usePage, useWatch } from '../../app/page-context.ts'
import { createForm } from '../../forms/form.ts'
import { FormView } from '../../forms/form-view.tsx'
import { TextField } from '../../forms/text-field.tsx'
import { Button } from '../../ui/button.tsx'
import { Choice } from '../../ui/choice.tsx'
import { fieldProblems } from '../../words/field-problems.ts'
import { adminWords } from '../../words/index.ts'
import type { Announcements } from './announcements.ts'

const terms = ['hour', 'day', 'week', 'month', 'ever'] as const
const seconds = { hour: 3_600, day: 86_400, week: 604_800, month: 2_592_000, ever: null }

interface AnnounceValues {
  readonly text: string
  readonly term: (typeof terms)[number]
}

const fresh: AnnounceValues = { text: '', term: 'week' }

/** What everybody is to be told, and for how long. */
export function AnnounceForm({ announcements }: { readonly announcements: Announcements }) {
  const page = usePage()
  const { announcing: words } = useAdminWords()
  const [form] = useState(() =>
    createForm<AnnounceValues>({
      initial: fresh,
      check: ({ text }) => (text.trim() === '' ? { text: adminWords(page.catalogue).announcing.textMissing } : {}),
      async send({ text, term }) {
        await announcements.announce({ text: text.trim(), expiresIn: seconds[term] })
        page.notices.tell({ kind: 'success', title: adminWords(page.catalogue).announcing.made })
        return fresh
      },
      now: page.timers.now,
      explain: (error) => fieldProblems(error, ['text'], adminWords(page.catalogue)),
    }),
  )
  const { values, phase } = useWatch(form)
  return (
    <FormView form={form} aria-label={words.make} className="flex max-w-xl flex-col gap-4">
      <TextField form={form} field="text" label={words.text} note={words.textNote} lines={3} dir="auto" />
      <Choice
        label={words.term}
        value={values.term}
        options={terms.map((value) => ({ value, label: words.terms[value] }))}
        onChange={(term) => form.change('term', term)}
      />
      <Button type="submit" tone="primary" className="self-start" pending={phase === 'sending'}>
        {words.make}
      </Button>
    </FormView>
  )
}
