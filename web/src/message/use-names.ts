import type { TimelineMessage } from '@parley/sdk'
import { useMe, useWords } from '../app/page-context.ts'
import { usePeople } from '../people/use-people.ts'
import { nameOf } from '../people/person-name.tsx'

/** So many are named; the others are counted. */
const named = 8

/** Some of the names of those who reacted alike, oneself first, and how many there are besides. */
export function useNames({ count, mine, userIds }: TimelineMessage['reactions'][number]): string {
  const me = useMe()
  const { frame, message } = useWords()
  const others = userIds.filter((id) => id !== me.id).slice(0, named)
  const people = usePeople(others)
  const names = people.map((person) =>
    person === null || person === undefined ? message.unknownPerson : nameOf(person, frame),
  )
  if (mine) names.unshift(message.reactions.you)
  return message.reactions.names(names, count - names.length)
}
