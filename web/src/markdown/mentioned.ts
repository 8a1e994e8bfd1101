import { namesMeant, type UserView } from '@parley/protocol/wire'
import { usePeople } from '../people/use-people.ts'
import { useSurroundings } from './surroundings.ts'

type Person = Pick<UserView, 'id' | 'username' | 'displayName'>

interface Mentioned {
  readonly person: Person
  /** What ends the sentence rather than the name. */
  readonly rest: string
}

/** Whom a written name means, among the people that a message mentions. */
export function findMentioned(name: string, people: readonly (Person | null)[]): Mentioned | null {
  for (const written of namesMeant(name)) {
    const person = people.find((each) => each?.username.toLowerCase() === written) ?? null
    if (person !== null) return { person, rest: name.slice(written.length) }
  }
  return null
}

export function useMentioned(name: string): Mentioned | null {
  const { mentions } = useSurroundings()
  return findMentioned(name, usePeople(mentions))
}
