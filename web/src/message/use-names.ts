import type { TimelineMessage } from '@parley/sdk'
import { useMe, useWords } from '../app/page-context.ts'
import { usePeople } from '../people/use-people.ts'

/** So many are named; the others are counted. */
const named = 8

/** Some of the names of those who reacted alike, oneself first, and how many there are besides. */
export function useNames({ count, mine, userIds }: TimelineMessage['reactions'][number]): string {
  const me = useMe()
  const { message } = useWords()
  const others = userIds.filter((id) => id !== me.id).slice(0, named)
  const people = usePeople(others)
  const names = people.map((person) => person?.displayName ?? message.unknownPerson)
  if (mine) names.unshift(message.reactions.you)
  return message.reactions.names(names, count - names.length)
}
