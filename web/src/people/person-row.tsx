import type { UserView } from '@parley/protocol/wire'
import { useMe, usePage, useAllWords } from '../app/page-context.ts'
import { Link } from '../navigation/link.tsx'
import { Avatar } from '../ui/avatar.tsx'
import { Tag } from '../ui/tag.tsx'
import { currentStatus, StatusLine } from './status.tsx'
import { PersonName } from './person-name.tsx'

export function PersonRow({ person }: { readonly person: UserView }) {
  const me = useMe()
  const { frame, people } = useAllWords()
  const status = currentStatus(person.status, usePage().timers.now())
  const tag = frame.kinds[person.kind] ?? people.roles[person.role]
  return (
    <Link
      to={{ at: 'people', userId: person.id }}
      className="flex items-center gap-3 rounded-md px-3 py-(--row-pad) -outline-offset-2 hover:bg-sunken"
    >
      <Avatar id={person.id} name={person.displayName} url={person.avatarUrl} />
      <span className="flex min-w-0 flex-1 flex-col">
        <span className="flex min-w-0 flex-wrap items-center gap-x-2">
          <bdi className="max-w-full truncate font-semibold">
            <PersonName person={person} />
          </bdi>
          {person.id === me.id && <Tag>{people.you}</Tag>}
          {tag !== null && <Tag>{tag}</Tag>}
        </span>
        <span className="flex min-w-0 gap-2 text-sm text-ink-muted">
          <bdi className="max-w-full shrink-0 truncate">@{person.username}</bdi>
          {status !== null && <StatusLine status={status} />}
        </span>
      </span>
    </Link>
  )
}
