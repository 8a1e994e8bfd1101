import type { shapes } from '@parley/protocol'
import type { z } from 'zod'
import { checkUsername, insertAccount, isFirstAccount, withFreeNames } from '../../accounts/index.ts'
import { tellNewcomer } from '../../announcements/index.ts'
import { record } from '../../audit/index.ts'
import { searchTextOf } from '../../people/index.ts'
import type { Administration } from './door.ts'
import type { AccountRow } from './store.ts'

/** Makes an account without a password: its person sets one with a code. The first of a place is its administrator's. */
export async function addPerson(
  parts: Administration,
  { username, name = username, email, role: wanted }: z.output<typeof shapes.NewPerson>,
): Promise<Pick<AccountRow, 'id' | 'role'>> {
  const { clock, database, newId } = parts
  checkUsername(username)
  const id = newId()
  return await withFreeNames(() =>
    database.transaction(async (transaction) => {
      const role = (await isFirstAccount(transaction)) ? 'admin' : wanted
      await insertAccount(transaction, {
        id,
        kind: 'person',
        role,
        username,
        email: email ?? null,
        passwordHash: null,
        displayName: name,
        searchText: searchTextOf(name, username),
        now: clock.now(),
      })
      await tellNewcomer(transaction, parts, id)
      await record(transaction, parts, {
        act: 'account.created',
        target: { kind: 'account', id },
        details: { role },
      })
      return { id, role }
    }),
  )
}
