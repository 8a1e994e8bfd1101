import { ArrowLeft, SearchX, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useAdminWords, usePage, useWatch } from '../../app/page-context.ts'
import type { Form } from '../../forms/form.ts'
import { FormView } from '../../forms/form-view.tsx'
import { TextField } from '../../forms/text-field.tsx'
import { Link } from '../../navigation/link.tsx'
import { Button } from '../../ui/button.tsx'
import { Choice } from '../../ui/choice.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Group } from '../../ui/group.tsx'
import { QuietState } from '../../ui/quiet-state.tsx'
import { RadioCards } from '../../ui/radio-cards.tsx'
import { adminWords } from '../../words/index.ts'
import { ConditionFields } from './condition-fields.tsx'
import { conditionKinds, conditionOf, createRuleForm, type RuleValues, valuesOf } from './rule-form.ts'
import type { RuleBook, RuleList } from './rules.ts'
import { TestBox } from './test-box.tsx'
import { WhereFields } from './where-fields.tsx'

interface RuleEditorProps {
  readonly rules: RuleBook
  readonly list: RuleList
  /** Null for a new one. */
  readonly ruleId: string | null
}

const all = { at: 'admin', section: 'rules', id: null } as const
const actions = ['block', 'hold', 'flag'] as const

/** One rule, to be written or changed, and tried out before it holds. */
export function RuleEditor({ rules, list, ruleId }: RuleEditorProps) {
  const page = usePage()
  const { ruleBook: words } = useAdminWords()
  const rule = list.items.find(({ id }) => id === ruleId)
  const [form] = useState(() =>
    createRuleForm(page, rule === undefined ? null : valuesOf(rule, list.rooms), async (draft) => {
      await rules.save(ruleId, draft)
      page.notices.tell({ kind: 'success', title: adminWords(page.catalogue).ruleBook.saved })
      page.navigation.stepOut(all)
    }),
  )
  return (
    <div className="flex flex-col gap-6">
      <Link to={all} className="link flex min-h-6 items-center gap-1.5 self-start">
        <ArrowLeft aria-hidden className="size-4 rtl:-scale-x-100" />
        {words.back}
      </Link>
      {ruleId !== null && rule === undefined ? (
        <QuietState icon={SearchX} title={words.gone} text={words.goneText} />
      ) : (
        <>
          <RuleFields form={form} isNew={ruleId === null} />
          <Group title={words.tryTitle} note={words.testNote}>
            <TestBox
              find={(input) =>
                page.client.call('moderation.testRule', {
                  ...input,
                  condition: conditionOf(form.getSnapshot().values),
                })
              }
            />
          </Group>
          {ruleId !== null && <Removal rules={rules} ruleId={ruleId} />}
        </>
      )}
    </div>
  )
}

function RuleFields({ form, isNew }: { readonly form: Form<RuleValues>; readonly isNew: boolean }) {
  const { ruleBook: words } = useAdminWords()
  const { values, phase } = useWatch(form)
  return (
    <FormView form={form} aria-label={isNew ? words.make : values.name} className="flex max-w-xl flex-col gap-5">
      <TextField form={form} field="name" label={words.name} note={words.nameNote} dir="auto" maxLength={80} />
      <Choice
        label={words.kind}
        value={values.kind}
        options={conditionKinds.map((value) => ({ value, label: words.kinds[value] }))}
        onChange={(kind) => form.change('kind', kind)}
      />
      <ConditionFields form={form} />
      <RadioCards
        label={words.action}
        value={values.action}
        options={actions.map((value) => ({ value, ...words.actions[value] }))}
        onChange={(action) => form.change('action', action)}
      />
      {values.action === 'block' && (
        <TextField
          form={form}
          field="explanation"
          label={words.explanation}
          note={words.explanationNote}
          optional
          lines={2}
          dir="auto"
          maxLength={300}
        />
      )}
      <WhereFields form={form} />
      <Button type="submit" tone="primary" className="self-start" pending={phase === 'sending'}>
        {words.save}
      </Button>
    </FormView>
  )
}

function Removal({ rules, ruleId }: { readonly rules: RuleBook; readonly ruleId: string }) {
  const page = usePage()
  const { ruleBook: words } = useAdminWords()
  const [isAsked, setAsked] = useState(false)
  async function remove(): Promise<void> {
    setAsked(false)
    if (await rules.remove(ruleId)) page.navigation.stepOut(all)
  }
  return (
    <>
      <Button tone="danger" className="self-start" onClick={() => setAsked(true)}>
        <Trash2 aria-hidden className="size-4" />
        {words.remove}
      </Button>
      <ConfirmDialog
        open={isAsked}
        title={words.removeTitle}
        text={words.removeText}
        action={words.remove}
        onClose={() => setAsked(false)}
        onAct={() => void remove()}
      />
    </>
  )
}
