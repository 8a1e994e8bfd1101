import { adminUsers } from '@parley/protocol'
import { openWorld, type World } from '@parley/testkit'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { statementFor } from './find.ts'

/** So many that to read them all would be noticed. */
const many = 30_000

let world: World
beforeAll(async () => {
  world = await openWorld()
  await world.person('boss')
  const { database } = world.app.house
  await database.run({
    name: 'test.fill',
    text: `insert into accounts (id, kind, role, username, username_key, display_name, search_text, visibility, last_seen_at, created_at)
      select gen_random_uuid(), case when n % 3 = 0 then 'guest' else 'person' end, 'user', 'u' || n, 'u' || n, 'Name ' || n,
        'name ' || md5(n::text) || ' u' || n, '{}', now() - make_interval(secs => n), now() - make_interval(secs => n)
      from generate_series(1, ${many}) n`,
  })
  await database.run({ name: 'test.analyze', text: 'analyze accounts' })
})
afterAll(() => world.close())

async function planOf(input: object): Promise<string> {
  const { statement, values } = statementFor(adminUsers.input.parse(input))
  const rows = await world.app.house.database.transaction(async (transaction) =>
    transaction.run({ name: `test.${crypto.randomUUID()}`, text: `explain ${statement.text}` }, values),
  )
  return JSON.stringify(rows)
}

it.each([
  [{}, 'accounts_pkey'],
  [{ kind: 'bot' }, 'accounts_kinds'],
  [{ kind: 'guest', sort: 'name' }, 'accounts_names'],
  [{ role: 'admin' }, 'accounts_keepers'],
  [{ state: 'deactivated' }, 'accounts_deactivated'],
  [{ sort: 'name' }, 'accounts_names'],
  [{ q: 'lovelace' }, 'accounts_search_guests'],
  [{ q: 'lovelace', sort: 'name' }, 'accounts_search'],
])('looks for %j by an index', async (input, index) => {
  const plan = await planOf(input)
  expect(plan).toContain(index)
  expect(plan).not.toContain('Seq Scan')
})
