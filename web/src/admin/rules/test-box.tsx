import type { Answer, Call } from '@parley/protocol/wire'
import { useState } from 'react'
import { useAdminWords, useLang, usePage, useWatch } from '../../app/page-context.ts'
import { createForm } from '../../forms/form.ts'
import { FormView } from '../../forms/form-view.tsx'
import { TextField } from '../../forms/text-field.tsx'
import { Button } from '../../ui/button.tsx'
import { SwitchRow } from '../../ui/switch-row.tsx'
import { adminWords } from '../../words/index.ts'
import type { RuleHit } from './rules.ts'
import { outcomeOf } from './outcome.ts'

interface TestBoxProps {
  readonly find: (
    input: Pick<Call<'moderation.testRule'>, 'text' | 'hasFiles'>,
  ) => Promise<Answer<'moderation.testRule'>>
}

interface TestValues {
  readonly text: string
  readonly hasFiles: boolean
}

/** A text that nobody gets, and what would become of it. */
export function TestBox({ find }: TestBoxProps) {
  const page = usePage()
  const { ruleBook: words } = useAdminWords()
  const [hits, setHits] = useState<readonly RuleHit[] | null>(null)
  const [form] = useState(() =>
    createForm<TestValues>({
      initial: { text: '', hasFiles: false },
      check: ({ text }) => (text.trim() === '' ? { text: adminWords(page.catalogue).ruleBook.textMissing } : {}),
      async send(values) {
        setHits((await find(values)).hits)
        return values
      },
      now: page.timers.now,
      explain: () => ({}),
    }),
  )
  const { values, phase } = useWatch(form)
  return (
    <div className="flex flex-col gap-4">
      <FormView form={form} aria-label={words.testTitle} className="flex flex-col gap-3">
        <TextField form={form} field="text" label={words.testText} lines={3} dir="auto" />
        <SwitchRow
          label={words.withFile}
          checked={values.hasFiles}
          onChange={(hasFiles) => form.change('hasFiles', hasFiles)}
        />
        <Button type="submit" className="self-start" pending={phase === 'sending'}>
          {words.test}
        </Button>
      </FormView>
      <div role="status" className="empty:hidden">
        {hits !== null && <Outcome hits={hits} />}
      </div>
    </div>
  )
}

function Outcome({ hits }: { readonly hits: readonly RuleHit[] }) {
  const { ruleBook: words } = useAdminWords()
  const lang = useLang()
  const list = (found: readonly string[]) =>
    new Intl.ListFormat(lang, { type: 'unit' }).format(
      found.map((each) => (each === 'links' || each === 'files' ? words.finds[each] : each)),
    )
  return (
    <div className="flex flex-col gap-2 rounded-md border border-line bg-sunken px-4 py-3">
      <p className="font-semibold">{words.outcomes[outcomeOf(hits)]}</p>
      {hits.length > 0 && (
        <ul className="flex flex-col gap-1">
          {hits.map(({ ruleId, name, action, found }) => (
            <li key={ruleId} className="flex flex-wrap gap-x-3 [overflow-wrap:anywhere]">
              {name !== null && <bdi className="font-medium">{name}</bdi>}
              {action !== null && <span className="text-ink-muted">{words.actions[action].label}</span>}
              <bdi>{words.found(list(found))}</bdi>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
