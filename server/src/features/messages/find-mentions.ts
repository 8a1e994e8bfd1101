import { readMentions } from '@parley/protocol'
import type { Database } from '../../platform/postgres/database.ts'
import type { SignedIn } from '../access/actor.ts'
import type { RoomLink } from '../../roomlog/append.ts'
import type { Context } from '../implement.ts'
import { findLatestReaders, findMentioned, findNamedRooms, type LockedMessage } from './store.ts'

/** Whom a text speaks to in a room, and which rooms it names. */
export interface Mentioned {
  readonly mentions: readonly string[]
  readonly mentionsRoom: 'room' | 'here' | null
  readonly roomLinks: readonly RoomLink[] | null
}

/** Of so many members it is asked whether they are here, and as many of those are called: a message carries who they are. */
const most = { asked: 2_000, called: 500 }

/** Members by id. A text that names nobody asks nothing, and is answered at once. */
export function findMentions(
  context: Context<SignedIn>,
  roomId: string,
  content: string,
): Mentioned | Promise<Mentioned> {
  const named = findNamed(context.database, roomId, content)
  if (!('then' in named) && named.mentionsRoom !== 'here') return named
  return callThePresent(context, roomId, named)
}

/** Without those whom only their being here would make called. */
export function findNamed(database: Database, roomId: string, content: string): Mentioned | Promise<Mentioned> {
  const { usernames, room: mentionsRoom, slugs } = readMentions(content)
  if (usernames.length === 0 && slugs.length === 0) return { mentions: [], mentionsRoom, roomLinks: null }
  return Promise.all([
    usernames.length === 0 ? [] : findMentioned(database, roomId, usernames),
    slugs.length === 0 ? [] : findNamedRooms(database, slugs),
  ]).then(([mentions, links]) => ({ mentions, mentionsRoom, roomLinks: links.length === 0 ? null : links }))
}

/**
 * Who is called by `@here` was here when it was sent: an edit calls nobody else by it, and takes none of it back but all. A
 * room that was named before stays the one that was meant.
 */
export function keepMeant(
  named: Mentioned,
  was: Pick<LockedMessage, 'mentions' | 'mentionsRoom' | 'roomLinks'>,
  content: string,
): Mentioned {
  const kept = keepLinks(named.roomLinks ?? [], was.roomLinks ?? [], new Set(readMentions(content).slugs))
  const meant = { ...named, roomLinks: kept.length === 0 ? null : kept }
  if (named.mentionsRoom !== 'here' || was.mentionsRoom !== 'here') return meant
  return { ...meant, mentions: [...new Set([...named.mentions, ...was.mentions])] }
}

function keepLinks(now: readonly RoomLink[], before: readonly RoomLink[], slugs: ReadonlySet<string>): RoomLink[] {
  const links = new Map([...now, ...before].map((link) => [link.slug, link]))
  return [...links.values()].filter(({ slug }) => slugs.has(slug))
}

/** Who is here is asked as the author may know it: nobody is shown to be here who hides it. */
async function callThePresent(
  { actor, database, presence }: Context<SignedIn>,
  roomId: string,
  asked: Mentioned | Promise<Mentioned>,
): Promise<Mentioned> {
  const named = await asked
  if (named.mentionsRoom !== 'here') return named
  const members = await findLatestReaders(database, roomId, actor.accountId, most.asked)
  const views = await presence.of(members, actor.accountId)
  const away = new Set(views.flatMap((view) => (view.presence === 'offline' ? [view.userId] : [])))
  const here = members.filter((id) => !away.has(id)).slice(0, most.called)
  return { ...named, mentions: [...new Set([...named.mentions, ...here])] }
}
