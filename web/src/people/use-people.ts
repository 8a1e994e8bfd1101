import type { UserView } from '@parley/protocol/wire'
import type { Client, Watchable } from '@parley/sdk'
import { useEffect, useMemo } from 'react'
import { usePage, useWatch } from '../app/page-context.ts'

type People = readonly (UserView | null)[]

/** People by their ids, in the same order; null for whom nobody has heard of yet, who are then looked up. */
export function usePeople(ids: readonly string[]): People {
  const { client, people } = usePage()
  const key = ids.join()
  // The ids are the same as long as the key is.
  const watched = useMemo(() => watchPeople(client.store, key === '' ? [] : key.split(',')), [client, key])
  useEffect(() => people.meet(key === '' ? [] : key.split(',')), [people, key])
  return useWatch(watched)
}

/** All of them as one value, which keeps its identity until one of them changes. */
function watchPeople(store: Client['store'], ids: readonly string[]): Watchable<People> {
  const each = ids.map((id) => store.person(id))
  let latest: People = each.map((person) => person.getSnapshot())
  return {
    getSnapshot() {
      const next = each.map((person) => person.getSnapshot())
      if (next.some((person, at) => person !== latest[at])) latest = next
      return latest
    },
    subscribe(listener) {
      const stops = each.map((person) => person.subscribe(listener))
      return () => {
        for (const stop of stops) stop()
      }
    },
  }
}

/** Somebody who is only known by their id; null until they are found. */
export function usePerson(userId: string | null): UserView | null {
  return usePeople(userId === null ? [] : [userId])[0] ?? null
}
