import type { Answer } from '@parley/protocol/wire'
import { HardDrive } from 'lucide-react'
import { useEffect, useState } from 'react'
import { createFinder } from '../../app/finder.ts'
import { useAdminWords, useLang, usePage, useWatch } from '../../app/page-context.ts'
import { fileSize } from '../../files/file-size.ts'
import { Link } from '../../navigation/link.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { Tag } from '../../ui/tag.tsx'
import { FoundList } from '../found-list.tsx'

type Keeper = Answer<'admin.storageUsers'>['items'][number]

/** Whose files take how much beside what they may, the most first. */
export function Keepers() {
  const { client, timers } = usePage()
  const { placeStorage: words } = useAdminWords()
  const [found] = useState(() =>
    createFinder<string, Keeper>({
      initial: '',
      find: (q, cursor, signal) =>
        client.call('admin.storageUsers', { q, ...(cursor !== null && { cursor }) }, { signal }),
      timers,
    }),
  )
  const { ask } = useWatch(found)
  useEffect(() => found.choose(''), [found])
  return (
    <>
      <SearchBox label={words.search} placeholder={words.search} query={ask} onType={found.type} />
      <FoundList from={found} icon={HardDrive} words={words.list}>
        {(keeper) => <KeeperRow key={keeper.user.id} keeper={keeper} />}
      </FoundList>
    </>
  )
}

function KeeperRow({ keeper: { user, bytes, quota } }: { readonly keeper: Keeper }) {
  const { admin, files } = useAdminWords()
  const lang = useLang()
  const used = fileSize(bytes, lang)
  return (
    <li className="border-line not-first:border-t">
      <Link
        to={{ at: 'admin', section: 'people', id: user.id }}
        className="flex flex-col gap-x-4 px-4 py-3 md:flex-row md:items-center md:justify-between -outline-offset-2 hover:bg-sunken"
      >
        <span className="flex min-w-0 flex-wrap items-center gap-x-2">
          <bdi className="max-w-full truncate font-semibold">{user.displayName}</bdi>
          <bdi className="truncate text-sm text-ink-muted">@{user.username}</bdi>
          {user.kind !== 'person' && <Tag>{admin.people.kinds[user.kind]}</Tag>}
        </span>
        <span className="text-ink-muted tabular-nums">
          {quota === null ? used : files.quota.usedOf(used, fileSize(quota, lang))}
        </span>
      </Link>
    </li>
  )
}
