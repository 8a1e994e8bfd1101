import { ArrowLeft, CloudOff } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useAdminWords, useLang, usePage, useWatch } from '../../app/page-context.ts'
import { fileSize } from '../../files/file-size.ts'
import { Link } from '../../navigation/link.tsx'
import { DeviceRow } from '../../settings/device-row.tsx'
import { exactTime } from '../../time/relative-time.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Button } from '../../ui/button.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Group } from '../../ui/group.tsx'
import { QuietState } from '../../ui/quiet-state.tsx'
import { SkeletonRows } from '../../ui/skeleton.tsx'
import { failureWords } from '../../words/failure-words.ts'
import { AccountSanctions } from './account-sanctions.tsx'
import { AccountActs } from './account-acts.tsx'
import { type Account, type AccountMachine, createAccount } from './accounts.ts'

/** One account: what is known of it, where it is signed in, and what can be done about it. */
export function AccountView({ userId }: { readonly userId: string }) {
  const page = usePage()
  const words = useAdminWords()
  const { admin, common } = words
  const [machine] = useState(() => createAccount(page, userId))
  const load = useWatch(machine.found)
  useEffect(() => void machine.found.reload(), [machine])
  return (
    <div className="flex flex-col gap-6">
      <Link
        to={{ at: 'admin', section: 'people', id: null }}
        className="link flex min-h-6 items-center gap-1.5 self-start"
      >
        <ArrowLeft aria-hidden className="size-4 rtl:-scale-x-100" />
        {admin.people.back}
      </Link>
      {load.state === 'loading' && <SkeletonRows count={3} />}
      {load.state === 'failed' && (
        <QuietState live icon={CloudOff} title={admin.people.failed} text={failureWords(load.problem, words)}>
          <Button onClick={() => void machine.found.reload()}>{common.tryAgain}</Button>
        </QuietState>
      )}
      {load.state === 'ready' && <Shown machine={machine} account={load.value} />}
    </div>
  )
}

function Shown({ machine, account }: { readonly machine: AccountMachine; readonly account: Account }) {
  const { admin } = useAdminWords()
  const lang = useLang()
  const { user, sessions, rooms, storage } = account
  const words = admin.people
  const number = new Intl.NumberFormat(lang)
  return (
    <>
      <p className="flex min-w-0 items-center gap-4">
        <Avatar id={user.id} name={user.displayName} url={user.avatarUrl} size="large" />
        <span className="flex min-w-0 flex-col">
          <bdi className="line-clamp-2 text-lg font-semibold">{user.displayName}</bdi>
          <bdi className="truncate text-ink-muted">@{user.username}</bdi>
        </span>
      </p>
      <Facts
        facts={[
          [words.kind, words.kinds[user.kind]],
          [words.role, words.roles[user.role]],
          [words.state, words.states[user.state]],
          ...(user.email === null ? [] : [[words.email, user.email] as const]),
          [words.since, exactTime(user.createdAt, lang)],
          ...(user.lastSeenAt === null ? [] : [[words.seen, exactTime(user.lastSeenAt, lang)] as const]),
          [words.rooms, number.format(rooms)],
          [words.storage, fileSize(storage.used, lang)],
        ]}
      />
      <AccountActs machine={machine} account={account} />
      <Group title={words.devices}>
        {sessions.length === 0 ? (
          <p className="text-ink-muted">{words.noDevices}</p>
        ) : (
          <ul className="flex flex-col rounded-lg border border-line bg-raised">
            {sessions.map((device) => (
              <DeviceRow key={device.id} device={device} onEnd={() => void machine.signOut(device.id)} />
            ))}
          </ul>
        )}
      </Group>
      <AccountSanctions userId={user.id} />
    </>
  )
}
