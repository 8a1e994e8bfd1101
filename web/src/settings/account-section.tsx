import { useMe, useAllWords } from '../app/page-context.ts'
import { Facts } from '../ui/facts.tsx'
import { Group } from '../ui/group.tsx'
import { ChangePassword } from './change-password.tsx'
import { DeleteAccount } from './delete-account.tsx'
import { OwnData } from './own-data.tsx'
import { UpgradeCallout } from './upgrade-callout.tsx'

export function AccountSection() {
  const me = useMe()
  const words = useAllWords().settings.account
  if (me.kind === 'guest')
    return (
      <div className="flex flex-col gap-8">
        <UpgradeCallout text={words.guest} />
        <OwnData />
        <DeleteAccount />
      </div>
    )
  const facts = [
    [words.username, me.username],
    [words.email, me.email ?? words.noEmail],
    [words.role, words.roles[me.role]],
  ] as const
  return (
    <div className="flex flex-col gap-8">
      <Facts facts={facts} />
      <Group title={words.password} note={words.note}>
        <ChangePassword />
      </Group>
      <OwnData />
      <DeleteAccount />
    </div>
  )
}
