import type { UserView } from '@parley/protocol/wire'
import type { Watchable } from '@parley/sdk'
import { useMemo, useSyncExternalStore } from 'react'
import { usePage } from '../app/page-context.ts'
import { useSurroundings } from './surroundings.ts'

type Person = Pick<UserView, 'id' | 'username' | 'displayName'>

interface Mentioned {
  readonly person: Person
  /** A dot or dash that ends the sentence rather than the name. */
  readonly rest: string
}

/** Whom a written name means, among the people that a message mentions. */
export function findMentioned(name: string, people: readonly Person[]): Mentioned | null {
  const whole = name.toLowerCase()
  const short = whole.replace(/[.-]+$/, '')
  const named = (written: string) => people.find(({ username }) => username.toLowerCase() === written)
  const exact = named(whole)
  if (exact !== undefined) return { person: exact, rest: '' }
  const person = named(short)
  return person === undefined ? null : { person, rest: name.slice(short.length) }
}

export function useMentioned(name: string): Mentioned | null {
  const { client } = usePage()
  const { mentions } = useSurroundings()
  const watched = useMemo(() => mentions.map((id) => client.store.person(id)), [client, mentions])
  const subscribe = useMemo(() => subscribeAll(watched), [watched])
  // What is found is as much the same as the person is, so that nothing is drawn again for nothing.
  const found = () => findMentioned(name, peopleIn(watched))
  const id = useSyncExternalStore(subscribe, () => found()?.person ?? null)
  return id === null ? null : found()
}

function peopleIn(watched: readonly Watchable<UserView | null>[]): readonly UserView[] {
  return watched.map((person) => person.getSnapshot()).filter((person) => person !== null)
}

function subscribeAll(watched: readonly Watchable<unknown>[]): (listener: () => void) => () => void {
  return (listener) => {
    const stops = watched.map((each) => each.subscribe(listener))
    return () => {
      for (const stop of stops) stop()
    }
  }
}
