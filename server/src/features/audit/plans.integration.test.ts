import { openWorld, type World } from '@parley/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { entriesStatement, type EntryFilter, listEntries } from './store.ts'

/** So many that to read them all would be noticed: one a minute. */
const many = 20_000
const from = Date.parse('2031-01-01T00:00:00Z')
const at = (minute: number) => new Date(from + minute * 60_000).toISOString()

let world: World
beforeAll(async () => {
  world = await openWorld()
  const { database } = world.app.house
  await database.run(
    {
      name: 'test.fill',
      text: `insert into audit (at, act, details) select $1::timestamptz + make_interval(mins => n),
          case when n < 50 then 'rule.created' else 'account.signed_in' end, '{}' from generate_series(1, ${many}) n order by n`,
    },
    [new Date(from)],
  )
  // By a clock that is half a day behind.
  await database.run(
    { name: 'test.late', text: `insert into audit (at, act, details) values ($1, 'rule.changed', '{}')` },
    [at(many - 720)],
  )
  await database.run({ name: 'test.analyze', text: 'analyze audit' })
})
afterAll(() => world.close())

const portion = { beyond: null, limit: 51, order: 'desc' } as const

/** How many entries are looked at for a question that have no place in the answer. */
async function lookedAtInVain(filter: EntryFilter): Promise<number> {
  const { statement, values } = entriesStatement(filter, portion)
  const explained = await world.app.house.database.run<{ 'QUERY PLAN': string }>(
    { name: `test.${crypto.randomUUID()}`, text: `explain (analyze, timing off) ${statement.text}` },
    values,
  )
  const plan = explained.map((row) => row['QUERY PLAN']).join('\n')
  expect(plan).not.toContain('Seq Scan on audit')
  return [...plan.matchAll(/Rows Removed by Filter: (\d+)/g)].reduce((sum, [, rows]) => sum + Number(rows), 0)
}

describe('the audit log', () => {
  it.each<[string, EntryFilter]>([
    ['before long ago', { before: at(100) }],
    ['of one day in the middle', { after: at(many / 2), before: at(many / 2 + 1_440) }],
    ['of the last minutes', { after: at(many - 3) }],
    ['of what is rare and long ago', { act: 'rule.created' }],
    ['of what never was', { act: 'secret.rotated' }],
  ])('%s is found without looking at all of it', async (_when, filter) => {
    // A day of it at each end: that is how far clocks may differ.
    expect(await lookedAtInVain(filter)).toBeLessThan(2 * 1_440 + 100)
  })

  it('finds what was written by a clock that is behind', async () => {
    const { database } = world.app.house
    const moment = { after: at(many - 721), before: at(many - 719) }
    const found = await listEntries(database, moment, portion)
    expect(found.map(({ act }) => act)).toEqual(['rule.changed', 'account.signed_in', 'account.signed_in'])
  })
})
