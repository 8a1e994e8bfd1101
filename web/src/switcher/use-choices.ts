import { useEffect, useMemo, useState } from 'react'
import { useAllWords, useMe, usePage, useWatch } from '../app/page-context.ts'
import { useSidebar } from '../sidebar/use-sidebar.ts'
import { type Among, type Choice, makeChoices } from './choices.ts'
import { createElsewhere } from './elsewhere.ts'
import { type Bounds, rankCandidates } from './rank.ts'
import { recentsOf } from './recents-of.ts'

/** What there is to choose from, the best first. */
export function useChoices(among: Among, query: string, { most, least }: Bounds): readonly Choice[] {
  const page = usePage()
  const me = useMe()
  const words = useAllWords()
  const rooms = useWatch(page.client.store.rooms)
  const current = useWatch(useSidebar().current)
  const recents = useWatch(recentsOf(page, me.id))
  const isGuest = me.kind === 'guest'
  const [elsewhere] = useState(() =>
    createElsewhere({
      people: async (q, signal) =>
        isGuest ? [] : (await page.client.call('users.search', { q, limit: 10 }, { signal })).items,
      rooms: async (q, signal) => (await page.client.call('rooms.browse', { q, limit: 5 }, { signal })).items,
      timers: page.timers,
    }),
  )
  useEffect(() => {
    elsewhere.ask(query)
    return elsewhere.stop
  }, [elsewhere, query])
  const found = useWatch(elsewhere)
  const [now] = useState(() => page.timers.now())
  return useMemo(() => {
    const { people, rooms: publicRooms } = found
    const facts = { among, meId: me.id, isGuest, rooms, current, recents, people, publicRooms, now, words }
    return rankCandidates(makeChoices(facts), query, { most, least })
  }, [among, me.id, isGuest, rooms, current, recents, found, now, words, query, most, least])
}
