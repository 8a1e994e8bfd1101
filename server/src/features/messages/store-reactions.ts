import { sizes } from '@parley/protocol'
import type { Database, Queryable } from '../../platform/postgres/database.ts'
import { sql } from '../../platform/postgres/statement.ts'

/** As SQL: how people reacted to the message `m`. */
export const reactionsOf = `(select jsonb_agg(jsonb_build_object('emoji', c.emoji, 'count', c.count, 'userIds', c.people) order by c.first_at, c.emoji)
   from reaction_counts c where c.room_id = m.room_id and c.seq = m.seq)`

export interface ReactionRow {
  readonly emoji: string
  readonly count: number
  /** The first of them. */
  readonly userIds: readonly string[]
}

/** One person's way to react to one message. */
export interface Reacting {
  readonly roomId: string
  readonly seq: number
  readonly emoji: string
  readonly accountId: string
}

const reactStatement = sql<{ emoji: string }>(
  'messages.react',
  `with given as (
     insert into reactions (room_id, seq, emoji, account_id, created_at) values ($1, $2, $3, $4, $5) on conflict do nothing returning emoji
   )
   insert into reaction_counts as c (room_id, seq, emoji, first_at, count, people) select $1, $2, emoji, $5, 1, array[$4::uuid] from given
   on conflict (room_id, seq, emoji) do update set count = c.count + 1,
     people = case when cardinality(c.people) < ${sizes.reactionPeople} then c.people || excluded.people else c.people end
   returning emoji`,
)

/** Whether it was not there before. */
export async function addReaction(db: Queryable, { roomId, seq, emoji, accountId }: Reacting, now: Date) {
  return (await db.run(reactStatement, [roomId, seq, emoji, accountId, now])).length > 0
}

/** Where one of the first goes, who came after them moves up. */
const unreactStatement = sql<{ emoji: string }>(
  'messages.unreact',
  `with taken as (
     delete from reactions where room_id = $1 and seq = $2 and emoji = $3 and account_id = $4 returning emoji
   ),
   gone as (
     delete from reaction_counts c using taken t where c.room_id = $1 and c.seq = $2 and c.emoji = t.emoji and c.count = 1
   ),
   fewer as (
     update reaction_counts c set count = c.count - 1, people = case when $4 <> all(c.people) then c.people else array(
       select x.account_id from reactions x where x.room_id = $1 and x.seq = $2 and x.emoji = $3 and x.account_id <> $4
       order by x.created_at, x.account_id limit ${sizes.reactionPeople}
     ) end
     from taken t where c.room_id = $1 and c.seq = $2 and c.emoji = t.emoji and c.count > 1
   )
   select emoji from taken`,
)

/** Whether it was there. */
export async function removeReaction(db: Queryable, { roomId, seq, emoji, accountId }: Reacting) {
  return (await db.run(unreactStatement, [roomId, seq, emoji, accountId])).length > 0
}

const kindsStatement = sql<{ emoji: string }>(
  'messages.reactionKinds',
  'select emoji from reaction_counts where room_id = $1 and seq = $2',
)

export async function reactionKinds(db: Queryable, roomId: string, seq: number): Promise<string[]> {
  return (await db.run(kindsStatement, [roomId, seq])).map((row) => row.emoji)
}

const ownStatement = sql<{ at: number }>(
  'messages.ownReactions',
  `select w.at::int as at from unnest($2::uuid[], $3::bigint[], $4::text[]) with ordinality as w (room_id, seq, emoji, at)
   join reactions x on x.room_id = w.room_id and x.seq = w.seq and x.emoji = w.emoji and x.account_id = $1`,
)

/** Which of these are somebody's own, by their place among them, counted from 0. */
export async function ownReactions(
  database: Database,
  accountId: string,
  among: readonly Omit<Reacting, 'accountId'>[],
): Promise<ReadonlySet<number>> {
  const rows = await database.read(ownStatement, [
    accountId,
    among.map(({ roomId }) => roomId),
    among.map(({ seq }) => seq),
    among.map(({ emoji }) => emoji),
  ])
  return new Set(rows.map(({ at }) => at - 1))
}

/** Where somebody stands among those who reacted alike. */
export interface ReactionPlace {
  readonly at: Date
  readonly accountId: string
}

const whoStatement = sql<ReactionPlace>(
  'messages.whoReacted',
  `select account_id as "accountId", created_at as at from reactions
   where room_id = $1 and seq = $2 and emoji = $3 and ($4::timestamptz is null or (created_at, account_id) > ($4, $5::uuid))
   order by created_at, account_id limit $6`,
)

/** Those who reacted so, in the order in which they did. */
export function whoReacted(
  database: Database,
  { roomId, seq, emoji }: Omit<Reacting, 'accountId'>,
  after: ReactionPlace | null,
  limit: number,
): Promise<ReactionPlace[]> {
  const from = [after?.at ?? null, after?.accountId ?? null]
  return database.read(whoStatement, [roomId, seq, emoji, ...from, limit])
}
