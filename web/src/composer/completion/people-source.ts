import type { UserView } from '@parley/protocol/wire'
import type { Page } from '../../page.ts'
import { type Candidate, rank } from '../../ranking/rank.ts'
import { newestFirst } from '../last-messages.ts'
import { askedOnce } from './asked.ts'
import type { Source } from './completion.ts'
import type { Option } from './option.ts'

/** Larger rooms are searched at the place, letter by letter. */
const mostLoaded = 500
const mostOffered = 8
type Person = Pick<UserView, 'id' | 'username' | 'displayName'>

/** People by their names: those in the room first, and of them who spoke last; then others; and all of the room at once. */
export function peopleSource(
  { client, timers }: Page,
  roomId: string,
  me: UserView | { id: string; kind: string },
): Source {
  const members = client.store.members(roomId)
  const inRoom = askedOnce(
    async (q) => (await client.call('members.list', { roomId, q, limit: 20 })).items.map(({ user }) => user),
    timers,
  )
  const anywhere = askedOnce(async (q) => (await client.call('users.search', { q, limit: 10 })).items, timers)
  let isAsked = false

  function load(changed: () => void): void {
    if (isAsked) return
    isAsked = true
    client.loadMembers(roomId).then(changed, () => {
      isAsked = false
    })
  }

  return (query, changed) => {
    const room = client.store.room(roomId).getSnapshot()?.room
    const speakers = newestFirst(client.store.timeline(roomId).getSnapshot()).map(({ author }) => author)
    const lastSpoke = new Map<string, number>()
    for (const [place, { id }] of speakers.entries()) if (!lastSpoke.has(id)) lastSpoke.set(id, place)
    const loaded = members.getSnapshot()
    const isSmall = (room?.memberCount ?? 0) <= mostLoaded
    if (loaded === null && isSmall) load(changed)
    const near: readonly Person[] = loaded?.map(({ user }) => user) ?? [
      ...speakers,
      ...(isSmall || query === '' ? [] : inRoom(query, changed)),
    ]
    const isNear = new Set(near.map(({ id }) => id))
    const others = me.kind !== 'guest' && query.length > 1 && room?.kind !== 'direct' ? anywhere(query, changed) : []
    const candidates: Candidate<Option>[] = [
      ...unique(near).map((user) => candidateOf(user, true, lastSpoke.get(user.id))),
      ...unique(others.filter(({ id }) => !isNear.has(id))).map((user) => candidateOf(user, false, undefined)),
      ...(room === undefined || room.kind === 'direct' ? [] : everybody(room.memberCount - 1)),
    ]
    return rank(
      query,
      candidates.filter(({ item }) => item.is !== 'person' || item.user.id !== me.id),
      mostOffered,
    )
  }
}

function candidateOf(user: Person, isMember: boolean, recency: number | undefined): Candidate<Option> {
  const item: Option = { is: 'person', user, isMember }
  const names = [user.username, user.displayName]
  return { item, names, group: isMember ? 0 : 2, ...(recency !== undefined && { recency }) }
}

function everybody(count: number): Candidate<Option>[] {
  return [
    { item: { is: 'everybody', whom: 'room', count }, names: ['room', 'all', 'everyone', 'channel'], group: 1 },
    { item: { is: 'everybody', whom: 'here', count: null }, names: ['here'], group: 1 },
  ]
}

function unique(people: readonly Person[]): readonly Person[] {
  return [...new Map(people.map((person) => [person.id, person])).values()]
}
