import { adminUpdateUser, type AdminUserView } from '@parley/protocol'
import { withFreeNames } from '../../accounts/index.ts'
import { record } from '../../audit/index.ts'
import { implement } from '../../implement.ts'
import { searchTextOf, tellProfile } from '../../people/index.ts'
import { type Administration, holdAccount } from './door.ts'
import { decideUser, type UserChange } from './rules.ts'
import { type AccountRow, updateAccount } from './store.ts'
import { viewAccount } from './view.ts'

/** Gives somebody another role or name, which holds from the next thing they do, on all nodes. */
export async function changeUser(parts: Administration, userId: string, change: UserChange): Promise<AdminUserView> {
  const { bus, database } = parts
  const { was, becomes } = await withFreeNames(() =>
    database.transaction(async (transaction) => {
      const held = await holdAccount(transaction, parts, userId)
      const was = held.account
      const becomes = decideUser(held, change)
      const target = { kind: 'account', id: userId } as const
      if (isSame(was, becomes)) return { was, becomes }
      await updateAccount(transaction, becomes, searchTextOf(becomes.displayName, becomes.username))
      if (was.username !== becomes.username || was.displayName !== becomes.displayName) {
        const details = {
          was: { username: was.username, displayName: was.displayName },
          becomes: { username: becomes.username, displayName: becomes.displayName },
        }
        await record(transaction, parts, { act: 'account.renamed', target, details })
      }
      if (was.role !== becomes.role) {
        const details = { was: was.role, becomes: becomes.role }
        await record(transaction, parts, { act: 'account.role_changed', target, details })
      }
      return { was, becomes }
    }),
  )
  if (!isSame(was, becomes)) {
    await bus.publish('account.changed', { accountId: userId })
    await tellProfile(parts, userId)
  }
  return viewAccount(becomes)
}

function isSame(was: AccountRow, becomes: AccountRow): boolean {
  return was.role === becomes.role && was.username === becomes.username && was.displayName === becomes.displayName
}

export const updateUser = implement(adminUpdateUser, async ({ userId, ...input }, context) => ({
  user: await changeUser(context, userId, input),
}))
