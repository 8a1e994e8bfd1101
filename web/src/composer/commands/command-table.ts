import type { MeView } from '@parley/protocol/wire'
import type { Client, RoomEntry } from '@parley/sdk'
import type { Route } from '../../navigation/routes.ts'
import type { Question } from '../writing-state.ts'
import type { Outcome } from './command.ts'
import { lastingOf, namesIn, statusOf } from './arguments.ts'
import type { CommandName } from './command-names.ts'
import { findPeople } from './find-people.ts'

/** What a command works with. */
export interface CommandContext {
  readonly client: Pick<Client, 'call'>
  readonly entry: RoomEntry
  readonly me: Pick<MeView, 'id' | 'kind'>
  readonly now: number
  readonly go: (route: Route) => void
}

interface Command {
  /** Whether it means nothing without more words. */
  readonly needs: boolean
  readonly may?: (entry: RoomEntry, me: Pick<MeView, 'kind'>) => boolean
  /** What to ask before. */
  readonly ask?: (entry: RoomEntry, rest: string) => Question | null
  readonly run: (rest: string, context: CommandContext) => Promise<Outcome>
}

const say = (content: string): Promise<Outcome> => Promise.resolve({ is: 'say', content })
const done: Outcome = { is: 'done', told: null }
const isShared = ({ room }: RoomEntry) => room.kind !== 'direct'
const isModerator = (entry: RoomEntry) => isShared(entry) && entry.membership.role !== 'member'
const isKeeper = (entry: RoomEntry) => isShared(entry) && ['owner', 'admin'].includes(entry.membership.role)
const isAccount = (_: RoomEntry, { kind }: Pick<MeView, 'kind'>) => kind !== 'guest'
/** As far ahead as a moment can be told. */
const forEver = '9999-12-31T23:59:59.000Z'

async function remove(rest: string, { client, entry }: CommandContext, ban: boolean): Promise<Outcome> {
  const roomId = entry.room.id
  const people = await findPeople(client, roomId, namesIn(rest))
  for (const { id } of people) await client.call('members.remove', { roomId, userId: id, ban })
  const names = people.map(({ displayName }) => displayName)
  return { is: 'done', told: ({ writing }) => writing.told.removed(names) }
}

async function appear(status: 'online' | 'away' | 'busy', { client }: CommandContext): Promise<Outcome> {
  await client.call('presence.set', { status })
  return { is: 'done', told: ({ writing }) => writing.told.presence[status] }
}

async function mute(mutedUntil: string | null, { client, entry }: CommandContext): Promise<Outcome> {
  await client.call('rooms.notify', { roomId: entry.room.id, level: entry.membership.notify, mutedUntil })
  return { is: 'done', told: ({ writing }) => (mutedUntil === null ? writing.told.unmuted : writing.told.muted) }
}

/** What each does. */
export const commands: Readonly<Record<CommandName, Command>> = {
  me: { needs: true, run: (rest) => say(`*${rest}*`) },
  shrug: { needs: false, run: (rest) => say(`${rest} ¯\\\\\\_(ツ)\\_/¯`.trim()) },
  join: {
    needs: true,
    async run(rest, { client, go }) {
      const slug = rest.replace(/^#/, '').toLowerCase()
      const { room } = await client.call('rooms.bySlug', { slug })
      await client.call('rooms.join', { roomId: room.id })
      go({ at: 'room', room: slug, message: null, panel: null })
      return done
    },
  },
  leave: {
    needs: false,
    may: isShared,
    ask: ({ room }) =>
      room.visibility === 'private' ? { is: 'command', command: 'leave', about: room.name ?? '' } : null,
    async run(_, { client, entry, go }) {
      await client.call('rooms.leave', { roomId: entry.room.id })
      go({ at: 'home' })
      return done
    },
  },
  invite: {
    needs: true,
    may: isShared,
    async run(rest, { client, entry }) {
      const people = await findPeople(client, null, namesIn(rest))
      await client.call('members.add', { roomId: entry.room.id, userIds: people.map(({ id }) => id) })
      return { is: 'done', told: ({ writing }) => writing.told.invited(people.map(({ displayName }) => displayName)) }
    },
  },
  kick: { needs: true, may: isModerator, run: (rest, context) => remove(rest, context, false) },
  ban: {
    needs: true,
    may: isModerator,
    ask: (_, rest) => ({ is: 'command', command: 'ban', about: rest }),
    run: (rest, context) => remove(rest, context, true),
  },
  msg: {
    needs: true,
    may: isAccount,
    async run(rest, { client, go }) {
      const [name = '', ...words] = rest.split(/\s+/)
      const [person] = await findPeople(client, null, [name.replace(/^@/, '')])
      if (person === undefined) return done
      const { room } = await client.call('rooms.direct', { userId: person.id })
      const content = rest.slice(name.length).trim()
      if (words.length > 0) await client.call('messages.send', { roomId: room.id, content })
      go({ at: 'room', room: room.id, message: null, panel: null })
      return done
    },
  },
  topic: {
    needs: false,
    may: isModerator,
    async run(topic, { client, entry }) {
      await client.call('rooms.update', { roomId: entry.room.id, topic })
      return done
    },
  },
  rename: {
    needs: true,
    may: isKeeper,
    async run(name, { client, entry }) {
      await client.call('rooms.update', { roomId: entry.room.id, name })
      return done
    },
  },
  archive: {
    needs: false,
    may: isKeeper,
    ask: ({ room }) => ({ is: 'command', command: 'archive', about: room.name ?? '' }),
    async run(_, { client, entry }) {
      await client.call('rooms.update', { roomId: entry.room.id, archived: true })
      return done
    },
  },
  mute: {
    needs: false,
    run: (rest, context) => {
      const lasting = lastingOf(rest)
      return mute(lasting === null ? forEver : new Date(context.now + lasting).toISOString(), context)
    },
  },
  unmute: { needs: false, run: (_, context) => mute(null, context) },
  away: { needs: false, run: (_, context) => appear('away', context) },
  dnd: { needs: false, run: (_, context) => appear('busy', context) },
  back: { needs: false, run: (_, context) => appear('online', context) },
  status: {
    needs: false,
    may: isAccount,
    async run(rest, { client }) {
      await client.call('users.updateMe', { status: statusOf(rest) })
      return { is: 'done', told: ({ writing }) => (rest === '' ? writing.told.statusCleared : writing.told.status) }
    },
  },
  nick: {
    needs: true,
    async run(displayName, { client }) {
      await client.call('users.updateMe', { displayName })
      return { is: 'done', told: ({ writing }) => writing.told.nick(displayName) }
    },
  },
  help: {
    needs: false,
    run: () => Promise.resolve({ is: 'done', told: ({ writing }) => writing.told.help(writing.commands) }),
  },
}
