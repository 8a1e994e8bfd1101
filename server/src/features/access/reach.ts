import { reasons } from '@parley/protocol'
import type { Queryable } from '../../platform/postgres/database.ts'
import { sql } from '../../platform/postgres/statement.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { SignedIn } from './actor.ts'

/** The preference by which people say who may do something with them. */
type Wish = 'whoMayMessage' | 'whoMayAdd'

/** Looks at people one by one, each by key: few have said anything, and rooms are looked at for whom it depends on them. */
const unwillingStatement = sql<{ id: string }>(
  'reach.unwilling',
  `select p.account_id as id from preferences p
   where p.account_id = any($2::uuid[]) and p.account_id <> $1 and p.chosen ->> $3 in ('rooms', 'contacts')
     and not exists (
       select from contacts k where k.account_id = p.account_id and k.other_id = $1 and k.state = 'accepted')
     and (p.chosen ->> $3 = 'contacts' or not exists (
       select from memberships my
       join memberships their on their.room_id = my.room_id and their.account_id = p.account_id and their.left_at is null
       join rooms r on r.id = my.room_id and r.kind <> 'direct'
       where my.account_id = $1 and my.left_at is null))
     and not exists (
       select from memberships inside
       where inside.room_id = $4::uuid and inside.account_id = p.account_id and inside.left_at is null)
   order by array_position($2::uuid[], p.account_id)`,
)

interface Reach {
  readonly others: readonly string[]
  readonly wish: Wish
  /** Who is in it already is not asked. */
  readonly roomId: string | null
}

/** Which of these people want nothing of this from somebody. The place's moderators reach everybody. */
async function findUnwilling(db: Queryable, actor: SignedIn, { others, wish, roomId }: Reach): Promise<string[]> {
  if (others.length === 0 || actor.role !== 'user') return []
  return (await db.run(unwillingStatement, [actor.accountId, others, wish, roomId])).map(({ id }) => id)
}

const contactStatement = sql<{ id: string }>(
  'reach.contact',
  `select account_id as id from contacts where account_id = $1 and other_id = $2 and state = 'accepted'`,
)

/** Whether somebody has said that they want to hear from somebody. */
export async function isContactOf(db: Queryable, actor: SignedIn, otherId: string): Promise<boolean> {
  return (await db.run(contactStatement, [otherId, actor.accountId])).length > 0
}

// Whoever changes their preferences holds their account, so one of the two comes after the other.
const holdStatement = sql('reach.hold', 'select from accounts where id = $1 for share')

/**
 * Turns away who may not begin a conversation with somebody. Held with the transaction that makes the direct: once somebody was
 * told that their wish is kept, nobody begins one against it.
 */
export async function refuseUnwanted(transaction: Queryable, actor: SignedIn, otherId: string): Promise<void> {
  await transaction.run(holdStatement, [otherId])
  const reach = { others: [otherId], wish: 'whoMayMessage', roomId: null } as const
  if ((await findUnwilling(transaction, actor, reach)).length > 0) throw new Refusal('not_taking_messages')
}

/** Turns away who would put people into a room that do not let them; the details say whom, by their place in what was asked. */
export async function refuseToAdd(
  db: Queryable,
  actor: SignedIn,
  { field, asked, roomId }: { field: string; asked: readonly string[]; roomId: string | null },
): Promise<void> {
  const unwilling = await findUnwilling(db, actor, { others: asked, wish: 'whoMayAdd', roomId })
  if (unwilling.length === 0) return
  const { message } = reasons.not_to_be_added
  const details = unwilling.map((id) => ({ field: `${field}.${asked.indexOf(id)}`, message }))
  throw new Refusal('not_to_be_added', { details })
}
