import { openWorld, type World } from '@parley/testkit'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sql } from './statement.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const pid = sql<{ pid: number }>('test.pid', 'select pg_backend_pid() as pid')
const terminate = sql('test.terminate', 'select pg_terminate_backend($1)')
const isGone = sql<{ there: boolean }>(
  'test.isGone',
  'select exists (select from pg_stat_activity where pid = $1) as there',
)

it('a connection that breaks in the middle of a transaction fails the transaction and nothing else', async () => {
  const { database } = world.app.house
  const work = database.transaction(async (transaction) => {
    const [own] = await transaction.run(pid)
    await database.run(terminate, [own?.pid])
    await expect.poll(async () => (await database.run(isGone, [own?.pid]))[0]?.there).toBe(false)
    await transaction.run(pid)
  })
  // What is heard first is chance: what the database says, or that the socket is gone.
  await expect(work).rejects.toThrow(/connection|terminated|EPIPE|ECONNRESET/i)
  expect(await database.transaction((transaction) => transaction.run(pid))).toHaveLength(1)
})

it('a read whose connection broke is read again', async () => {
  const { database } = world.app.house
  for (let time = 0; time < 3; time += 1) {
    const [reader] = await database.read(pid)
    const reads = Array.from({ length: 5 }, () => database.read(pid))
    await database.run(terminate, [reader?.pid])
    const pids = await Promise.all([...reads, database.read(pid)])
    expect(pids.flat()).toHaveLength(6)
  }
})

it('a search that takes long keeps no short read waiting', async () => {
  const { database } = world.app.house
  const order: string[] = []
  const wait = 'select pg_advisory_xact_lock(7)'
  let searching: Promise<unknown> = Promise.resolve()
  // It takes as long as this is held.
  await database.transaction(async (holding) => {
    await holding.run(sql('test.hold', wait))
    searching = database.search(sql('test.long', wait)).then(() => order.push('search'))
    await database.read(pid)
    order.push('read')
  })
  await searching
  expect(order).toEqual(['read', 'search'])
})
