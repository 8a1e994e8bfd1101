import type { AdminUserView } from '@parley/protocol/wire'
import { UserRoundX } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { Finder } from '../../app/finder.ts'
import { useAdminWords, usePage, useWatch } from '../../app/page-context.ts'
import { Button } from '../../ui/button.tsx'
import { Choice } from '../../ui/choice.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import type { AdminViewProps } from '../admin-view.ts'
import { FoundList } from '../found-list.tsx'
import { AccountRow } from './account-row.tsx'
import { AccountView } from './account-view.tsx'
import { type AccountsAsk, allAccounts, createAccounts } from './accounts.ts'

type Accounts = Finder<AccountsAsk, AdminUserView>

const kinds = ['all', 'person', 'guest', 'bot'] as const
const roles = ['all', 'user', 'moderator', 'admin'] as const
const states = ['all', 'active', 'deactivated'] as const
const sorts = ['newest', 'name', 'seen'] as const

/** Everybody in the place, or one of them. */
export function PeopleSection({ id }: AdminViewProps) {
  const page = usePage()
  // It outlives the look at one of them, so that one comes back to where one was.
  const [accounts] = useState(() => createAccounts(page))
  return id === null ? <Everybody accounts={accounts} /> : <AccountView key={id} userId={id} />
}

function Everybody({ accounts }: { readonly accounts: Accounts }) {
  const { admin } = useAdminWords()
  const words = admin.people
  const { ask } = useWatch(accounts)
  useEffect(() => accounts.choose(accounts.getSnapshot().ask), [accounts])
  const narrow = (change: Partial<AccountsAsk>) => accounts.choose({ ...ask, ...change })
  return (
    <div className="flex flex-col gap-5">
      <SearchBox
        label={words.search}
        placeholder={words.searchPlaceholder}
        query={ask.q}
        onType={(q) => accounts.type({ ...ask, q })}
      />
      <div className="grid grid-cols-2 gap-4 md:grid-cols-4">
        <Choice
          label={words.kind}
          value={ask.kind}
          options={kinds.map((value) => ({ value, label: words.kinds[value] }))}
          onChange={(kind) => narrow({ kind })}
        />
        <Choice
          label={words.role}
          value={ask.role}
          options={roles.map((value) => ({ value, label: words.roles[value] }))}
          onChange={(role) => narrow({ role })}
        />
        <Choice
          label={words.state}
          value={ask.state}
          options={states.map((value) => ({ value, label: words.states[value] }))}
          onChange={(state) => narrow({ state })}
        />
        <Choice
          label={words.sort}
          value={ask.sort}
          options={sorts.map((value) => ({ value, label: words.sorts[value] }))}
          onChange={(sort) => narrow({ sort })}
        />
      </div>
      <FoundList
        from={accounts}
        icon={UserRoundX}
        words={words}
        ifNone={<Button onClick={() => accounts.choose(allAccounts)}>{words.showAll}</Button>}
      >
        {(account) => <AccountRow key={account.id} account={account} />}
      </FoundList>
    </div>
  )
}
