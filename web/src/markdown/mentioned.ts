import type { UserView } from '@parley/protocol/wire'
import { usePeople } from '../people/use-people.ts'
import { useSurroundings } from './surroundings.ts'

type Person = Pick<UserView, 'id' | 'username' | 'displayName'>

interface Mentioned {
  readonly person: Person
  /** A dot or dash that ends the sentence rather than the name. */
  readonly rest: string
}

/** Whom a written name means, among the people that a message mentions. */
export function findMentioned(name: string, people: readonly (Person | null)[]): Mentioned | null {
  const whole = name.toLowerCase()
  const short = whole.replace(/[.-]+$/, '')
  const named = (written: string) => people.find((person) => person?.username.toLowerCase() === written) ?? null
  const exact = named(whole)
  if (exact !== null) return { person: exact, rest: '' }
  const person = named(short)
  return person === null ? null : { person, rest: name.slice(short.length) }
}

export function useMentioned(name: string): Mentioned | null {
  const { mentions } = useSurroundings()
  return findMentioned(name, usePeople(mentions))
}
