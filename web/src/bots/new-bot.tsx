import { displayNameProblem, usernameProblem } from '@parley/protocol/rules'
import { useState } from 'react'
import { useAllWords, usePage, useWatch } from '../app/page-context.ts'
import { createForm, type Form } from '../forms/form.ts'
import { FormView } from '../forms/form-view.tsx'
import { TextField } from '../forms/text-field.tsx'
import type { Page } from '../page.ts'
import { Button } from '../ui/button.tsx'
import { fieldProblems } from '../words/field-problems.ts'
import { fieldWords } from '../words/field-words.ts'
import { allWords } from '../words/index.ts'

type Values = Readonly<Record<'displayName' | 'username', string>>
const empty: Values = { displayName: '', username: '' }

/** Makes a bot. What it is let do is said when it is given a token. */
export function NewBot({ onMade }: { readonly onMade: () => void }) {
  const page = usePage()
  const { bots } = useAllWords()
  const [form] = useState(() => createNewBot(page, onMade))
  const pending = useWatch(form).phase === 'sending'
  return (
    <FormView form={form} className="flex max-w-md flex-col gap-5">
      <TextField form={form} field="displayName" label={bots.name} autoComplete="off" />
      <TextField
        form={form}
        field="username"
        label={bots.username}
        note={bots.usernameNote}
        autoComplete="off"
        spellCheck={false}
      />
      <Button type="submit" tone="primary" className="self-start" pending={pending}>
        {bots.make}
      </Button>
    </FormView>
  )
}

function createNewBot(page: Page, onMade: () => void): Form<Values> {
  const words = () => allWords(page.catalogue)
  return createForm<Values>({
    initial: empty,
    check({ displayName, username }) {
      const [name, user] = [displayNameProblem(displayName), usernameProblem(username)]
      return {
        ...(name !== null && { displayName: fieldWords(name, words()) ?? words().bots.nameMissing }),
        ...(user !== null && { username: fieldWords(user, words()) ?? words().bots.nameMissing }),
      }
    },
    async send({ displayName, username }) {
      await page.client.call('bots.create', { displayName, username })
      page.notices.tell({ kind: 'success', title: words().bots.made })
      onMade()
      return empty
    },
    now: page.timers.now,
    explain: (error) => fieldProblems(error, ['displayName', 'username'], words()),
  })
}
