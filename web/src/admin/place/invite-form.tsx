import { useState } from 'react'
import { useAdminWords, usePage, useWatch } from '../../app/page-context.ts'
import { createForm } from '../../forms/form.ts'
import { FormView } from '../../forms/form-view.tsx'
import { TextField } from '../../forms/text-field.tsx'
import { Button } from '../../ui/button.tsx'
import { Choice } from '../../ui/choice.tsx'
import { fieldProblems } from '../../words/field-problems.ts'
import { adminWords } from '../../words/index.ts'
import type { PlaceInvites } from './invites.ts'

const inviteTerms = ['day', 'week', 'month', 'ever'] as const
const inviteUses = ['one', 'ten', 'hundred', 'any'] as const
const days = { day: 1, week: 7, month: 30, ever: null }
const many = { one: 1, ten: 10, hundred: 100, any: null }

interface InviteValues {
  readonly note: string
  readonly term: (typeof inviteTerms)[number]
  readonly uses: (typeof inviteUses)[number]
}

const fresh: InviteValues = { note: '', term: 'week', uses: 'one' }

/** A new invitation: for whom, for how long, for how many. */
export function InviteForm({ invites }: { readonly invites: PlaceInvites }) {
  const page = usePage()
  const words = useAdminWords().admin.invites
  const [form] = useState(() =>
    createForm<InviteValues>({
      initial: fresh,
      check: () => ({}),
      async send({ note, term, uses }) {
        await invites.make({ days: days[term], maxUses: many[uses], note: note.trim() })
        return fresh
      },
      now: page.timers.now,
      explain: (error) => fieldProblems(error, ['note'], adminWords(page.catalogue)),
    }),
  )
  const { values, phase } = useWatch(form)
  return (
    <FormView form={form} aria-label={words.make} className="flex flex-col gap-4">
      <div className="grid gap-4 md:grid-cols-[minmax(0,2fr)_1fr_1fr]">
        <TextField form={form} field="note" label={words.note} optional dir="auto" maxLength={100} />
        <Choice
          label={words.term}
          value={values.term}
          options={inviteTerms.map((value) => ({ value, label: words.terms[value] }))}
          onChange={(term) => form.change('term', term)}
        />
        <Choice
          label={words.uses}
          value={values.uses}
          options={inviteUses.map((value) => ({ value, label: words.many[value] }))}
          onChange={(uses) => form.change('uses', uses)}
        />
      </div>
      <Button type="submit" tone="primary" className="self-start" pending={phase === 'sending'}>
        {words.make}
      </Button>
    </FormView>
  )
}
