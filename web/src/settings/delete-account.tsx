import { useState } from 'react'
import { useAllWords, useMe, usePage, usePlace, useWatch } from '../app/page-context.ts'
import { createForm } from '../forms/form.ts'
import { FormDialog } from '../forms/form-dialog.tsx'
import { PasswordField } from '../forms/password-field.tsx'
import type { Page } from '../page.ts'
import { exactTime } from '../time/relative-time.ts'
import { Button } from '../ui/button.tsx'
import { Group } from '../ui/group.tsx'
import { RadioCards } from '../ui/radio-cards.tsx'
import { fieldProblems } from '../words/field-problems.ts'
import { allWords } from '../words/index.ts'

/** Being no more in this place. */
export function DeleteAccount() {
  const me = useMe()
  const { deletionDays } = usePlace()
  const { leaving } = useAllWords()
  const [isOpen, setOpen] = useState(false)
  const days = leaving.days(deletionDays)
  return (
    <Group title={leaving.title} note={me.kind === 'guest' ? leaving.noteGuest : leaving.note(days)}>
      <Button tone="danger" className="self-start" onClick={() => setOpen(true)}>
        {leaving.act}
      </Button>
      {isOpen && <DeleteDialog onClose={() => setOpen(false)} />}
    </Group>
  )
}

interface Values {
  readonly password: string
  readonly messages: 'keep' | 'remove'
}

function createDeletion(page: Page, isGuest: boolean) {
  const words = () => allWords(page.catalogue)
  return createForm<Values>({
    initial: { password: '', messages: 'keep' },
    check: ({ password }) => (isGuest || password !== '' ? {} : { password: words().leaving.passwordMissing }),
    async send({ password, messages }) {
      const input = isGuest ? { messages } : { password, messages }
      const { erasedAt } = await page.client.call('users.deleteMe', input)
      const { done, doneNow, doneText } = words().leaving
      const isNow = Date.parse(erasedAt) <= page.timers.now()
      const text = isNow ? doneNow : doneText(exactTime(erasedAt, page.catalogue.getSnapshot().lang))
      page.notices.tell({ kind: 'success', title: done, text, lasts: true })
      return { password: '', messages }
    },
    now: page.timers.now,
    explain: (error) => fieldProblems(error, ['password'], words()),
  })
}

function DeleteDialog({ onClose }: { readonly onClose: () => void }) {
  const me = useMe()
  const page = usePage()
  const { deletionDays } = usePlace()
  const { leaving } = useAllWords()
  const isGuest = me.kind === 'guest'
  const [form] = useState(() => createDeletion(page, isGuest))
  const { messages } = useWatch(form).values
  return (
    <FormDialog
      form={form}
      title={leaving.question}
      text={isGuest ? leaving.noteGuest : leaving.text(leaving.days(deletionDays))}
      action={leaving.submit}
      tone="danger"
      onClose={onClose}
    >
      <RadioCards
        label={leaving.said}
        value={messages}
        options={[
          { value: 'keep', label: leaving.keep, text: leaving.keepText },
          { value: 'remove', label: leaving.remove, text: leaving.removeText },
        ]}
        onChange={(value) => form.change('messages', value)}
      />
      {!isGuest && (
        <PasswordField form={form} field="password" label={leaving.password} autoComplete="current-password" />
      )}
    </FormDialog>
  )
}
