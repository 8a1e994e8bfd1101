import { type AnswerOf, authLogin } from '@parley/protocol'
import { Refusal } from '../../platform/refusal.ts'
import { refuseBanned } from '../access/standing.ts'
import { record } from '../audit/index.ts'
import type { Queryable } from '../../platform/postgres/database.ts'
import { type Context, implement } from '../implement.ts'
import { loadMe } from '../people/index.ts'
import { openSession } from '../sessions/index.ts'
import { type Credentials, findByLogin, holdPassword } from './store.ts'

export const login = implement(authLogin, async (input, context) => {
  const account = await recognise(context, input)
  if (account.isLeaving) throw new Refusal('account_leaving')
  return await letIn(context, account)
})

/** Whose name and password these are. */
export async function recognise(
  { database, passwords }: Pick<Context, 'database' | 'passwords'>,
  input: { readonly login: string; readonly password: string },
): Promise<Credentials> {
  const account = await findByLogin(database, input.login)
  const matches = await passwords.matches(input.password, account?.passwordHash ?? null)
  if (account === null || !matches) throw new Refusal('wrong_credentials')
  return account
}

/** Signs somebody in who has shown that the account is theirs; `also` belongs to the same change and comes before. */
export async function letIn(
  context: Context,
  account: Credentials,
  also: (transaction: Queryable) => Promise<boolean> = () => Promise.resolve(account.isActive),
): Promise<AnswerOf<typeof authLogin>> {
  const { clock, database } = context
  const { tokens } = await database.transaction(async (transaction) => {
    if (!(await also(transaction))) throw new Refusal('account_deactivated')
    // The password may have been changed while it was being checked; what it opens now would outlive the change.
    if (!(await holdPassword(transaction, account))) throw new Refusal('wrong_credentials')
    await refuseBanned(transaction, account.id, clock.now())
    const session = await openSession(transaction, context, account)
    const done = { act: 'account.signed_in', target: { kind: 'account', id: account.id } } as const
    await record(transaction, { ...context, actor: { accountId: account.id } }, done)
    return session
  })
  return { user: await loadMe(context, account.id), ...tokens }
}
