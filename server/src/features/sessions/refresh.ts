import { authRefresh } from '@parley/protocol'
import type { Queryable } from '../../platform/postgres/database.ts'
import { Refusal } from '../../platform/refusal.ts'
import { record } from '../audit/index.ts'
import { type Context, implement } from '../implement.ts'
import { loadMe } from '../people/index.ts'
import { sessionEnd } from './open-session.ts'
import { hashOf } from './refresh-tokens.ts'
import { decideRefresh } from './rules.ts'
import { endSession, findRefresh, insertRefresh, lockRefresh, type RefreshRow, useRefresh } from './store.ts'
import { tellEnded } from './tell-ended.ts'

export const refresh = implement(authRefresh, async ({ refreshToken: presented }, context) => {
  const { accessTokens, database } = context
  if (presented === undefined) throw new Refusal('refresh_invalid')
  const outcome = await database.transaction((transaction) => exchange(transaction, context, presented))
  if (outcome.is === 'invalid') throw new Refusal('refresh_invalid')
  if (outcome.is === 'deactivated') throw new Refusal('account_deactivated')
  const { sessionId, accountId } = outcome.row
  if (outcome.is === 'reused') {
    await tellEnded(context, accountId, [sessionId])
    throw new Refusal('refresh_reused')
  }
  const [user, tokens] = await Promise.all([loadMe(context, accountId), accessTokens.sign({ accountId, sessionId })])
  return { user, ...tokens, refreshToken: outcome.successor }
})

type Outcome =
  | { readonly is: 'invalid' }
  | { readonly is: 'deactivated' }
  | { readonly is: 'reused'; readonly row: RefreshRow }
  | { readonly is: 'good'; readonly row: RefreshRow; readonly successor: string }

async function exchange(db: Queryable, context: Context, presented: string): Promise<Outcome> {
  const { clock, refreshTokens } = context
  const now = clock.now()
  const hash = hashOf(presented)
  const row = await lockRefresh(db, hash, now)
  if (row?.isBanned === true) throw new Refusal('account_banned')
  if (row?.isActive === false) return { is: 'deactivated' }
  const decision = row === null ? 'invalid' : decideRefresh(row, now)
  if (row === null || decision === 'invalid') return { is: 'invalid' }
  if (decision === 'reused') {
    const { sessionId, accountId } = row
    await endSession(db, sessionId, accountId, now, 'refresh_reused')
    const target = { kind: 'account', id: accountId } as const
    await record(db, context, { act: 'session.reused', target, details: { sessionId } })
    return { is: 'reused', row }
  }
  const successors = refreshTokens.successors(presented)
  if (decision === 'repeat') {
    const known = await findRefresh(db, successors.map(hashOf))
    const successor = successors.find((token) => known !== null && hashOf(token).equals(known))
    return successor === undefined ? { is: 'invalid' } : { is: 'good', row, successor }
  }
  const [successor = ''] = successors
  const expiresAt = sessionEnd(row.kind, now)
  await insertRefresh(db, hashOf(successor), row.sessionId, now, expiresAt)
  await useRefresh(db, hash, now, expiresAt)
  return { is: 'good', row, successor }
}
