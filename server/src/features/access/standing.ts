import type { ToldSanction } from '@parley/protocol'
import type { Queryable } from '../../platform/postgres/database.ts'
import { sql } from '../../platform/postgres/statement.ts'
import { Refusal } from '../../platform/refusal.ts'
import { endOf } from './forever.ts'

/** Until when somebody may write nothing in the whole place. */
interface Muted {
  readonly mutedUntil: Date | null
}

export function isMuted({ mutedUntil }: Muted, now: Date): boolean {
  return mutedUntil !== null && mutedUntil > now
}

/** Turns away who may write nothing in the whole place, and says for how long. */
export function refuseMuted(actor: Muted, now: Date): void {
  if (!isMuted(actor, now)) return
  const end = endOf(actor.mutedUntil)
  throw new Refusal('account_muted', end === null ? {} : { retryAfterMs: end.getTime() - now.getTime() })
}

interface BanRow {
  readonly bannedUntil: Date
  readonly reason: string | null
  readonly appeal: ToldSanction['appeal']
  readonly answer: string | null
}

const banStatement = sql<BanRow>(
  'standing.ban',
  `select a.banned_until as "bannedUntil", s.reason, s.appeal as appeal, s.answer
   from accounts a left join lateral (
     select s.reason, s.appeal_state as appeal, s.appeal_answer as answer from sanctions s
     where s.account_id = a.id and s.room_id is null and s.action = 'ban' and s.ended_at is null order by s.id desc limit 1
   ) s on true
   where a.id = $1 and a.banned_until > $2`,
)

/** Turns away who is kept out of the whole place, and says why. Only for who has shown that the account is theirs. */
export async function refuseBanned(db: Queryable, accountId: string, now: Date): Promise<void> {
  const [ban] = await db.run(banStatement, [accountId, now])
  if (ban === undefined) return
  const { bannedUntil, reason, appeal, answer } = ban
  const expiresAt = endOf(bannedUntil)?.toISOString() ?? null
  throw new Refusal('account_banned', { sanction: { reason: reason ?? '', expiresAt, appeal, answer: answer ?? '' } })
}
