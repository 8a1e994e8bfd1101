import type { AdminUserView } from '@parley/protocol/wire'
import { useAdminWords, useLang, usePage } from '../../app/page-context.ts'
import { Link } from '../../navigation/link.tsx'
import { exactTime, relativeTime } from '../../time/relative-time.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Tag } from '../../ui/tag.tsx'

/** One account in the list: who, as what, and when they were last here. */
export function AccountRow({ account }: { readonly account: AdminUserView }) {
  const { admin } = useAdminWords()
  const lang = useLang()
  const { timers } = usePage()
  const { id, displayName, username, avatarUrl, kind, role, state, email, lastSeenAt } = account
  return (
    <li className="border-line not-first:border-t">
      <Link
        to={{ at: 'admin', section: 'people', id }}
        className="flex items-center gap-3 px-4 py-3 -outline-offset-2 hover:bg-sunken"
      >
        <Avatar id={id} name={displayName} url={avatarUrl} />
        <span className="flex min-w-0 flex-1 flex-col">
          <span className="flex min-w-0 flex-wrap items-center gap-x-2">
            <bdi className="max-w-full truncate font-semibold">{displayName}</bdi>
            {kind !== 'person' && <Tag>{admin.people.kinds[kind]}</Tag>}
            {role !== 'user' && <Tag>{admin.people.roles[role]}</Tag>}
            {state === 'deactivated' && <Tag>{admin.people.states.deactivated}</Tag>}
          </span>
          <span className="flex min-w-0 flex-wrap gap-x-3 text-sm text-ink-muted">
            <bdi className="truncate">@{username}</bdi>
            {email !== null && <bdi className="truncate">{email}</bdi>}
          </span>
        </span>
        {lastSeenAt !== null && (
          <time
            dateTime={lastSeenAt}
            title={exactTime(lastSeenAt, lang)}
            className="text-sm text-ink-muted max-md:hidden"
          >
            {relativeTime(lastSeenAt, timers.now(), lang)}
          </time>
        )}
      </Link>
    </li>
  )
}
