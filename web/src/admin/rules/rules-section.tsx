import { Plus, ShieldAlert } from 'lucide-react'
import { useState } from 'react'
import { useAdminWords, useMe, usePage } from '../../app/page-context.ts'
import { Link } from '../../navigation/link.tsx'
import { Group } from '../../ui/group.tsx'
import { QuietState } from '../../ui/quiet-state.tsx'
import type { AdminViewProps } from '../admin-view.ts'
import { Loaded } from '../loaded.tsx'
import { RuleEditor } from './rule-editor.tsx'
import { RuleRow } from './rule-row.tsx'
import { createRuleBook, type RuleBook, type RuleList } from './rules.ts'
import { TestBox } from './test-box.tsx'

/** What `id` is for a rule that is not there yet. */
const newRule = 'new'

/** The rules for what is said, and a box to try them in; or one of them. */
export function RulesSection({ id }: AdminViewProps) {
  const page = usePage()
  const me = useMe()
  const { ruleBook: words } = useAdminWords()
  const [rules] = useState(() => createRuleBook(page))
  return (
    <Loaded from={rules.found} failed={words.failed}>
      {(list) =>
        id === null || me.role !== 'admin' ? (
          <All rules={rules} list={list} />
        ) : (
          <RuleEditor key={id} rules={rules} list={list} ruleId={id === newRule ? null : id} />
        )
      }
    </Loaded>
  )
}

function All({ rules, list }: { readonly rules: RuleBook; readonly list: RuleList }) {
  const page = usePage()
  const me = useMe()
  const { ruleBook: words } = useAdminWords()
  return (
    <div className="flex flex-col gap-6">
      {me.role === 'admin' && (
        <Link
          to={{ at: 'admin', section: 'rules', id: newRule }}
          className="button self-start"
          data-tone="primary"
          data-size="normal"
        >
          <Plus aria-hidden className="size-4" />
          {words.make}
        </Link>
      )}
      {list.items.length === 0 ? (
        <QuietState icon={ShieldAlert} title={words.none} text={words.noneText} />
      ) : (
        <ul className="flex flex-col rounded-lg border border-line bg-raised">
          {list.items.map((rule) => (
            <RuleRow key={rule.id} rule={rule} onEnable={(enabled) => void rules.enable(rule, enabled)} />
          ))}
        </ul>
      )}
      {list.items.length > 0 && (
        <Group title={words.testTitle} note={words.testNote}>
          <TestBox find={(input) => page.client.call('moderation.testRule', input)} />
        </Group>
      )}
    </div>
  )
}
