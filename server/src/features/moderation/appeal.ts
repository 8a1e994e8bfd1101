import { authAppeal, moderationAppeal } from '@parley/protocol'
import { Refusal } from '../../platform/refusal.ts'
import { findByLogin } from '../accounts/index.ts'
import { record } from '../audit/index.ts'
import { type Context, implement } from '../implement.ts'
import { noticesAbout, tellNotices } from '../notices/index.ts'
import { decideAppeal } from './rules.ts'
import { findBan, lockSanction, putAppeal } from './store-sanctions.ts'

export const appeal = implement(moderationAppeal, async ({ sanctionId, text }, context) => {
  await makeAppeal(context, { accountId: context.actor.accountId, sanctionId, text })
  return null
})

/** For who cannot sign in: the password shows that it is them. */
export const appealAtTheDoor = implement(authAppeal, async ({ login, password, text }, context) => {
  const { clock, database, passwords } = context
  const account = await findByLogin(database, login)
  const matches = await passwords.matches(password, account?.passwordHash ?? null)
  if (account === null || !matches) throw new Refusal('wrong_credentials')
  const sanctionId = await findBan(database, account.id, clock.now())
  if (sanctionId === null) throw new Refusal('not_appealable')
  await makeAppeal(context, { accountId: account.id, sanctionId, text })
  return null
})

interface Appeal {
  readonly accountId: string
  readonly sanctionId: string
  readonly text: string
}

async function makeAppeal(context: Context, { accountId, sanctionId, text }: Appeal): Promise<void> {
  const { clock, database } = context
  const told = await database.transaction(async (transaction) => {
    const sanction = await lockSanction(transaction, sanctionId)
    if (sanction === null || sanction.userId !== accountId) throw new Refusal('sanction_not_found')
    decideAppeal(sanction, clock.now())
    await putAppeal(transaction, sanctionId, text, clock.now())
    const told = await noticesAbout(transaction, sanctionId)
    const target = { kind: 'account', id: accountId } as const
    const details = { sanctionId, action: sanction.action }
    const done = { act: 'appeal.made', roomId: sanction.roomId, target, details } as const
    await record(transaction, { ...context, actor: { accountId } }, done)
    return told
  })
  await tellNotices(context, told)
}
