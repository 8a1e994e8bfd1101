import type { AuditAct, SanctionAction } from '@parley/protocol'
import { refuse } from '../../platform/refusal.ts'
import type { SignedIn } from '../access/actor.ts'
import { tellBotsOf } from '../access/bots.ts'
import { untilOf } from '../access/forever.ts'
import { record } from '../audit/index.ts'
import type { Context } from '../implement.ts'
import { endOtherSessions, tellEnded } from '../sessions/index.ts'
import { type Act, writeDown } from './decision.ts'
import { decideOverPerson } from './rules.ts'
import { lockAccount, setBanned, setMuted } from './store-sanctions.ts'

const acts: Readonly<Partial<Record<SanctionAction, AuditAct>>> = {
  warn: 'account.warned',
  mute: 'account.muted',
  unmute: 'account.unmuted',
  ban: 'account.banned',
  unban: 'account.unbanned',
}

/** Does something about somebody that holds in the whole place, from the moment in which it is acknowledged. */
export async function actInPlace(context: Context<SignedIn>, act: Act): Promise<readonly (string | null)[]> {
  const { actor, clock, database } = context
  const { action, expiresAt, person } = act
  decideOverPerson(actor.role, person.role)
  const recorded = acts[action]
  if (recorded === undefined) throw refuse('invalid_input', 'roomId', 'Say in which room.')
  const { told, ended } = await database.transaction(async (transaction) => {
    await lockAccount(transaction, person.id)
    if (action === 'mute') await setMuted(transaction, person.id, untilOf(expiresAt))
    if (action === 'unmute') await setMuted(transaction, person.id, null)
    if (action === 'ban') await setBanned(transaction, person.id, untilOf(expiresAt))
    if (action === 'unban') await setBanned(transaction, person.id, null)
    const ended = action === 'ban' ? await endOtherSessions(transaction, person.id, null, clock.now(), 'banned') : []
    const told = await writeDown(transaction, context, act)
    const target = { kind: 'account', id: person.id } as const
    const details = { sanctionId: act.id, reason: act.reason, until: expiresAt?.toISOString() ?? null }
    await record(transaction, context, { act: recorded, target, details })
    return { told, ended }
  })
  await tellStanding(context, person.id, ended)
  await tellBotsOf(context, person.id, { isOver: action === 'ban' })
  return told
}

/** Tells every node that somebody's standing is another, and those of their sessions that are over. */
export async function tellStanding(
  parts: Pick<Context, 'bus'>,
  accountId: string,
  ended: readonly string[] = [],
): Promise<void> {
  await Promise.all([
    parts.bus.publish('account.changed', { accountId }),
    tellEnded(parts, accountId, ended, { isBan: true }),
  ])
}
