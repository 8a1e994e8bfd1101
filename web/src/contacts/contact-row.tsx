import type { UserView } from '@parley/protocol/wire'
import type { ReactNode } from 'react'
import { useAllWords, usePage, useWatch } from '../app/page-context.ts'
import { Link } from '../navigation/link.tsx'
import type { ContactsTab } from '../navigation/routes.ts'
import { PresentAvatar } from '../presence/present-avatar.tsx'
import { Avatar } from '../ui/avatar.tsx'
import { Tag } from '../ui/tag.tsx'
import { PersonName } from '../people/person-name.tsx'

export interface ContactRowProps {
  readonly person: UserView
  readonly tab: ContactsTab
  /** Only of contacts is it worth asking. */
  readonly isPresent?: boolean
  /** A line about how they are or what there is. */
  readonly note?: ReactNode
  /** What can be done about them here. */
  readonly children?: ReactNode
}

/** Somebody, the way to their card, and what can be done about them. */
export function ContactRow({ person, tab, isPresent = false, note = null, children }: ContactRowProps) {
  const { frame } = useAllWords()
  // What came with the request or the contact may be older.
  const known = useWatch(usePage().client.store.person(person.id)) ?? person
  const kind = frame.kinds[known.kind]
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-md py-(--row-pad) pe-2 hover:bg-sunken">
      <Link
        to={{ at: 'contacts', tab, userId: person.id }}
        data-roving
        className="flex min-w-48 flex-1 items-center gap-3 rounded-md px-3 py-1 -outline-offset-2"
      >
        {isPresent ? (
          <PresentAvatar person={known} />
        ) : (
          <Avatar id={known.id} name={known.displayName} url={known.avatarUrl} />
        )}
        <span className="flex min-w-0 flex-1 flex-col">
          <span className="flex min-w-0 flex-wrap items-center gap-x-2">
            <bdi className="max-w-full truncate font-semibold">
              <PersonName person={known} />
            </bdi>
            {kind !== null && <Tag>{kind}</Tag>}
          </span>
          <span className="flex min-w-0 flex-wrap gap-x-2 text-sm text-ink-muted">
            <bdi className="max-w-full truncate">@{known.username}</bdi>
            {note}
          </span>
        </span>
      </Link>
      <span className="flex flex-wrap items-center gap-2 ps-16 md:ps-0">{children}</span>
    </li>
  )
}
