import { SearchX } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { createFinder } from '../app/finder.ts'
import { usePage, useWatch, useAllWords } from '../app/page-context.ts'
import { useOpenRoom } from '../conversation/room-context.ts'
import { MoreBelow } from '../ui/more-below.tsx'
import { QuietState } from '../ui/quiet-state.tsx'
import { SearchBox } from '../ui/search-box.tsx'
import { SkeletonRows } from '../ui/skeleton.tsx'
import { memberActs } from './member-acts.ts'
import { MemberList } from './member-list.tsx'

/** Who is in a very large room: searched by the server, page by page, in its order. */
export function PagedMembers() {
  const page = usePage()
  const { client, timers } = page
  const { people, details, directory } = useAllWords()
  const { id: roomId, memberCount } = useOpenRoom().entry.room
  const [finder] = useState(() =>
    createFinder({
      initial: '',
      find: (query: string, cursor, signal) =>
        client.call('members.list', { roomId, q: query.trim(), ...(cursor !== null && { cursor }) }, { signal }),
      timers,
    }),
  )
  const { ask: query, items, phase } = useWatch(finder)
  const acts = useMemo(
    () =>
      memberActs(page, { id: roomId }, (userId, membership) =>
        finder.amend((known) =>
          known.flatMap((member) =>
            member.user.id !== userId ? [member] : membership === null ? [] : [{ ...member, membership }],
          ),
        ),
      ),
    [page, roomId, finder],
  )
  useEffect(() => finder.retry(), [finder])
  return (
    <>
      <SearchBox
        label={details.findMembers}
        placeholder={people.searchPlaceholder}
        query={query}
        onType={finder.type}
      />
      <p role="status" className="text-sm text-ink-muted">
        {query.trim() === ''
          ? directory.members(memberCount)
          : people.count(items.length, phase.is !== 'ready' || phase.more)}
      </p>
      {items.length === 0 && phase.is === 'loading' && <SkeletonRows />}
      {items.length === 0 && phase.is === 'ready' && (
        <QuietState live icon={SearchX} title={people.none(query.trim())} text={people.noneText} />
      )}
      <MemberList members={items} acts={acts} />
      <MoreBelow finder={finder} />
    </>
  )
}
