import type { UserView } from '@parley/protocol/wire'
import { createCell, type Watchable } from '@parley/sdk'
import { oncePerPerson } from '../app/once-per-person.ts'
import { useMe, usePage, useWatch } from '../app/page-context.ts'

/** People known by their ids: from what the client holds, or else looked up, each once. */
interface KnownPeople {
  of(userId: string): Watchable<UserView | null>
}

const nobody: Watchable<UserView | null> = { getSnapshot: () => null, subscribe: () => () => {} }

const knownPeopleOf = oncePerPerson<KnownPeople>(({ client }) => {
  const found = new Map<string, Watchable<UserView | null>>()

  function watch(userId: string): Watchable<UserView | null> {
    const held = client.store.person(userId)
    const looked = createCell<UserView | null>(null)
    let isAsked = false
    function ask(): void {
      if (isAsked || held.getSnapshot() !== null) return
      isAsked = true
      client.call('users.get', { userId }).then(
        ({ user }) => looked.set(user),
        // A name that cannot be had now is asked for the next time somebody wants to show it.
        () => (isAsked = false),
      )
    }
    return {
      getSnapshot: () => held.getSnapshot() ?? looked.getSnapshot(),
      subscribe(listener) {
        ask()
        const stops = [held.subscribe(listener), looked.subscribe(listener)]
        return () => stops.forEach((stop) => stop())
      },
    }
  }

  return {
    of(userId) {
      const known = found.get(userId) ?? watch(userId)
      found.set(userId, known)
      return known
    },
  }
})

/** Somebody who is only known by their id; null until they are found. */
export function usePerson(userId: string | null): UserView | null {
  const people = knownPeopleOf(usePage(), useMe().id)
  return useWatch(userId === null ? nobody : people.of(userId))
}
