import { createDatabase, eventually, openWorld, sampleFiles, upload, type World } from '@parley/testkit'
import { afterEach, describe, expect, inject, it, vi } from 'vitest'
import { z } from 'zod'
import { inProcessBus } from '../bus/in-process.ts'
import type { Clock } from '../clock.ts'
import { createIds } from '../ids.ts'
import { createLogger } from '../log.ts'
import { createMetrics } from '../metrics.ts'
import { Database } from '../postgres/database.ts'
import { sql, type Statement } from '../postgres/statement.ts'
import { Hopeless, jobKind, Postponed, type Work, work } from './job.ts'
import { Jobs } from './jobs.ts'
import { createJobMeters } from './meters.ts'
import { type Pace, Worker } from './worker.ts'

const log = createLogger('fatal')
const paint = jobKind('paint', { queue: 'media', payload: z.strictObject({ what: z.string() }), mostAttempts: 3 })
/** Nobody loses a job only because the machine is busy. */
const quick: Pace = { leaseMs: 600_000, beatMs: 100, lookMs: 20, graceMs: 50 }

interface NodeOptions {
  readonly pace?: Partial<Pace>
  readonly gaveUp?: Work<string>['gaveUp']
  readonly timeoutMs?: number
}

interface Yard {
  readonly jobs: Jobs
  readonly database: Database
  readonly now: { ms: number }
  /** A node with a worker; what is done is told to `run`. */
  readonly node: (run: Work<string>['run'], options?: NodeOptions) => Worker<string>
  readonly states: () => Promise<string[]>
  readonly metrics: () => Promise<string>
}

const endings: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of endings.splice(0).toReversed()) await end()
})

async function openYard(): Promise<Yard> {
  const { database: name, drop } = await createDatabase(inject('cluster'))
  const metrics = createMetrics()
  const database = new Database({ ...inject('cluster'), database: name }, { log, metrics })
  const now = { ms: Date.parse('2030-01-01T12:00:00Z') }
  const clock: Clock = { now: () => new Date(now.ms) }
  const newId = createIds(clock)
  const bus = inProcessBus()
  const jobs = new Jobs({ database, bus, clock, newId })
  const meters = createJobMeters(metrics.registry, jobs)
  endings.push(drop, () => database.close())
  return {
    jobs,
    database,
    now,
    node(run, { pace = {}, gaveUp = async () => {}, timeoutMs = paint.timeoutMs } = {}) {
      const works = [{ kind: { ...paint, timeoutMs }, run, gaveUp }]
      const context = crypto.randomUUID()
      const parts = { database, bus, clock, newId, log, meters, context, works, pace: { ...quick, ...pace } }
      const worker = new Worker(parts)
      endings.push(() => worker.stop())
      return worker
    },
    states: async () => (await jobs.list(null, null, 100)).map(({ state }) => state),
    metrics: () => metrics.registry.metrics(),
  }
}

/** A job that ends when the test says so, and says when it has begun. */
function held() {
  const begun: AbortSignal[] = []
  let release = () => {}
  const released = new Promise<void>((resolve) => (release = resolve))
  const run: Work<string>['run'] = async (_payload, _context, { signal }) => {
    begun.push(signal)
    await released
  }
  return { begun, run, release }
}

/** As if the worker that tried a job had gone without a word, and its lease were over. */
function leave(what: string, attempts: number): Statement<unknown> {
  const gone = "worker = gen_random_uuid(), lease_until = now() - interval '1 s'"
  const text = `update jobs set state = 'running', attempts = ${attempts}, ${gone} where payload->>'what' = '${what}'`
  return { name: `test.leave.${attempts}`, text }
}

describe('a job', () => {
  it('is there when its transaction is, and only then', async () => {
    const { jobs, database, node, states } = await openYard()
    const done: unknown[] = []
    await node(async (payload) => void done.push(payload)).start()
    const given = database.transaction(async (transaction) => {
      await jobs.enqueue(transaction, paint, { what: 'never' })
      throw new Error('changed my mind')
    })
    await expect(given).rejects.toThrow('changed my mind')
    await database.transaction((transaction) => jobs.enqueue(transaction, paint, { what: 'a boat' }))
    jobs.wake()
    await eventually(() => done.length > 0)
    await eventually(async () => (await states()).length === 0)
    expect(done).toEqual([{ what: 'a boat' }])
  })

  it('is found without a word about it', async () => {
    const { jobs, database, node } = await openYard()
    const done: unknown[] = []
    await node(async (payload) => void done.push(payload)).start()
    await jobs.enqueue(database, paint, { what: 'a boat' })
    await eventually(() => done.length === 1)
  })

  it('is not taken with a payload that is not of its kind', async () => {
    const { jobs, database } = await openYard()
    // @ts-expect-error what the type forbids, the schema refuses, too
    await expect(jobs.enqueue(database, paint, { what: 7 })).rejects.toThrow('expected string')
  })

  it('is tried again after a growing pause, then given up, then retried by hand', async () => {
    const { jobs, database, now, node, states } = await openYard()
    const attempts: number[] = []
    const gaveUp = vi.fn<Work<string>['gaveUp']>(async () => {})
    let isFixed = false
    const run: Work<string>['run'] = async (_payload, _context, { attempt }) => {
      attempts.push(attempt)
      if (!isFixed) throw new Error('no paint')
    }
    await node(run, { gaveUp }).start()
    await jobs.enqueue(database, paint, { what: 'a boat' })
    for (const made of [1, 2, 3]) {
      await eventually(() => attempts.length === made)
      await eventually(async () => !(await states()).includes('running'))
      now.ms += 60_000
    }
    const [job] = await jobs.list('exhausted', null, 10)
    expect(attempts).toEqual([1, 2, 3])
    expect(job).toMatchObject({ kind: 'paint', attempts: 3, lastError: 'Error: no paint', payload: { what: 'a boat' } })
    expect(gaveUp).toHaveBeenCalledTimes(1)
    isFixed = true
    expect(await jobs.retry(job?.id ?? '')).toBe(true)
    await eventually(async () => (await states()).length === 0)
    expect(attempts).toEqual([1, 2, 3, 1])
  })

  it('is not tried before its pause is over', async () => {
    const { jobs, database, now, node } = await openYard()
    let runs = 0
    const run = async () => {
      runs += 1
      throw new Error('no')
    }
    await node(run).start()
    await jobs.enqueue(database, paint, { what: 'a boat' })
    await eventually(async () => (await jobs.list('waiting', null, 9))[0]?.attempts === 1)
    const due = (await jobs.list(null, null, 9))[0]?.dueAt.getTime() ?? 0
    expect(due - now.ms).toBeGreaterThanOrEqual(750)
    now.ms = due - 1
    await jobs.enqueue(database, paint, { what: 'another' })
    await eventually(async () => {
      const waiting = await jobs.list('waiting', null, 9)
      return waiting.length === 2 && waiting.every(({ attempts }) => attempts === 1)
    })
    expect(runs).toBe(2)
  })

  it('that is hopeless is given up at once, one that is postponed loses no attempt', async () => {
    const { jobs, database, now, node, states } = await openYard()
    const errors = [new Postponed(1_000, 'away'), new Postponed(1_000, 'away'), new Hopeless('never')]
    const attempts: number[] = []
    const run: Work<string>['run'] = async (_payload, _context, { attempt }) => {
      attempts.push(attempt)
      throw errors[attempts.length - 1] ?? new Error('too often')
    }
    await node(run).start()
    await jobs.enqueue(database, paint, { what: 'a boat' })
    for (const made of [1, 2, 3]) {
      await eventually(() => attempts.length === made)
      await eventually(async () => !(await states()).includes('running'))
      now.ms += 2_000
    }
    expect(attempts).toEqual([1, 1, 1])
    expect(await states()).toEqual(['exhausted'])
  })

  it('asked for twice is done once; asked for while it runs, once more', async () => {
    const { jobs, database, node, states } = await openYard()
    const { begun, run, release } = held()
    const payloads: unknown[] = []
    await jobs.enqueue(database, paint, { what: 'first' }, { key: 'boat' })
    await jobs.enqueue(database, paint, { what: 'second' }, { key: 'boat' })
    const noting: Work<string>['run'] = (payload, ...rest) => (payloads.push(payload), run(payload, ...rest))
    await node(noting).start()
    await eventually(() => begun.length === 1)
    await jobs.enqueue(database, paint, { what: 'third' }, { key: 'boat' })
    await jobs.enqueue(database, paint, { what: 'fourth' }, { key: 'boat' })
    expect(await states()).toEqual(['running'])
    release()
    await eventually(async () => (await states()).length === 0)
    expect(payloads).toEqual([{ what: 'second' }, { what: 'fourth' }])
  })

  it('of one queue waits for its turn', async () => {
    const { jobs, database, node } = await openYard()
    const { begun, run, release } = held()
    await node(run).start()
    for (const what of ['a', 'b', 'c']) await jobs.enqueue(database, paint, { what })
    await eventually(() => begun.length === 1)
    expect((await jobs.list(null, null, 9)).map(({ state }) => state).toSorted()).toEqual([
      'running',
      'waiting',
      'waiting',
    ])
    release()
    await eventually(() => begun.length === 3)
  })

  it('of somebody who asks for much waits behind those of others, and no longer than that', async () => {
    const { jobs, database, now, node } = await openYard()
    const [much, little, late] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()]
    const done: unknown[] = []
    const ask = async (owner: string, what: string) => {
      now.ms += 1
      await jobs.enqueue(database, paint, { what }, { owner })
    }
    for (const what of ['1', '2', '3']) await ask(much, what)
    await ask(little, 'a')
    await ask(little, 'b')
    // What nobody asked for stands where it came.
    await jobs.enqueue(database, paint, { what: 'upkeep' })
    now.ms += 15 * 60_000
    await ask(late, 'x')
    await node(async (payload) => void done.push((payload as { what: string }).what)).start()
    await eventually(() => done.length === 7)
    expect(done).toEqual(['1', 'a', 'upkeep', '2', 'b', 'x', '3'])
  })

  it('of somebody is counted and taken by an index, however many wait', async () => {
    const { jobs, database } = await openYard()
    await jobs.enqueue(database, paint, { what: 'a boat' })
    await database.run({
      name: 'test.many',
      text: `insert into jobs (id, kind, queue, owner, payload, due_at, turn_at, created_at)
        select gen_random_uuid(), 'paint', 'media', gen_random_uuid(), '{}', now(), now(), now() from generate_series(1, 20000)`,
    })
    await database.run({ name: 'test.analyze', text: 'analyze jobs' })
    const planOf = async (text: string) =>
      JSON.stringify(await database.run<unknown>({ name: crypto.randomUUID(), text: `explain ${text}` }))
    const count = `select 1 from jobs where owner = '${crypto.randomUUID()}' and queue = 'media' and state <> 'exhausted'`
    expect(await planOf(`${count} limit 1000`)).toContain('jobs_owner')
    const line = "select id from jobs j where queue = 'media' and state = 'waiting' and due_at <= now()"
    const plan = await planOf(`${line} order by greatest(j.due_at, j.turn_at), j.id limit 1 for update skip locked`)
    expect(plan).toContain('jobs_turn')
    expect(plan).not.toContain('Sort')
  })

  it('is done once by two nodes', async () => {
    const { jobs, database, node, states } = await openYard()
    const done: string[] = []
    const run: Work<string>['run'] = async (payload, context) => {
      done.push(`${context} ${JSON.stringify(payload)}`)
    }
    await Promise.all([node(run).start(), node(run).start()])
    for (let n = 0; n < 50; n += 1) await jobs.enqueue(database, paint, { what: String(n) })
    jobs.wake()
    await eventually(async () => (await states()).length === 0)
    expect(new Set(done.map((line) => line.split(' ')[1])).size).toBe(50)
    expect(done).toHaveLength(50)
    expect(new Set(done.map((line) => line.split(' ')[0])).size).toBe(2)
  })

  it('that takes too long is a failure', async () => {
    const { jobs, database, node } = await openYard()
    const { run } = held()
    await node(run, { timeoutMs: 30 }).start()
    await jobs.enqueue(database, paint, { what: 'a wall' })
    await eventually(async () => (await jobs.list(null, null, 9))[0]?.lastError === 'Error: It took too long.')
  })
})

describe('a worker', () => {
  it('that falls silent loses its job to another, and is not heard afterwards', async () => {
    const { jobs, database, node, states } = await openYard()
    const first = held()
    // It never says that it is there.
    await node(first.run, { pace: { leaseMs: 100, beatMs: 3_600_000 } }).start()
    await jobs.enqueue(database, paint, { what: 'a boat' })
    await eventually(() => first.begun.length === 1)
    const second = held()
    await node(second.run).start()
    await eventually(() => second.begun.length === 1)
    first.release()
    await eventually(async () => (await jobs.list('running', null, 9))[0]?.attempts === 2)
    second.release()
    await eventually(async () => (await states()).length === 0)
    expect([first.begun.length, second.begun.length]).toEqual([1, 1])
  })

  it('keeps a long job as long as it is there', async () => {
    const { jobs, database, node } = await openYard()
    const first = held()
    // Far longer than it takes to say that it is there, on a busy machine too.
    await node(first.run, { pace: { leaseMs: 3_000 } }).start()
    await jobs.enqueue(database, paint, { what: 'a boat' })
    await eventually(() => first.begun.length === 1)
    const isOver = sql<{ is: boolean }>('test.over', 'select clock_timestamp() > $1::timestamptz as is')
    const leaseEnd = sql<{ at: string }>('test.lease', 'select lease_until::text as at from jobs')
    const [taken] = await database.run(leaseEnd)
    await eventually(async () => expect(await database.run(isOver, [taken?.at])).toEqual([{ is: true }]))
    // Who looks for what nobody does any more finds this one.
    await database.transaction(async (transaction) => {
      await jobs.enqueue(transaction, paint, { what: 'a wreck' })
      await transaction.run(leave('a wreck', 1))
    })
    const found: unknown[] = []
    await node(async (payload) => void found.push(payload)).start()
    await eventually(() => found.length > 0)
    expect([first.begun.length, found]).toEqual([1, [{ what: 'a wreck' }]])
    first.release()
  })

  it('lets go of a job that another has', async () => {
    const { jobs, database, node } = await openYard()
    const { begun, run } = held()
    await node(run).start()
    await jobs.enqueue(database, paint, { what: 'a boat' })
    await eventually(() => begun.length === 1)
    await database.run({ name: 'test.steal', text: 'update jobs set attempts = attempts + 1' })
    await eventually(() => begun[0]?.aborted)
  })

  it('that is told to stop finishes what is nearly done and gives back the rest at once', async () => {
    const { jobs, database, node, states } = await openYard()
    const { begun, run } = held()
    const worker = node(run)
    await worker.start()
    await jobs.enqueue(database, paint, { what: 'a boat' })
    await eventually(() => begun.length === 1)
    await worker.stop()
    // Were it not given back, it would be running for as long as the lease is.
    await eventually(async () => expect(await states()).toEqual(['waiting']))
    const [job] = await jobs.list(null, null, 1)
    expect(job?.attempts).toBe(0)
    const done: unknown[] = []
    await node(async (payload) => void done.push(payload)).start()
    await eventually(() => done.length === 1)
  })

  it('does not take a job that has ended its worker whenever it was tried', async () => {
    const { jobs, database, node } = await openYard()
    await jobs.enqueue(database, paint, { what: 'a bomb' })
    await database.run(leave('a bomb', 3))
    const gaveUp = vi.fn<Work<string>['gaveUp']>(async () => {})
    const run = vi.fn<Work<string>['run']>(async () => {})
    await node(run, { gaveUp }).start()
    await eventually(async () => (await jobs.list('exhausted', null, 9)).length === 1)
    expect([run.mock.calls.length, gaveUp.mock.calls.length]).toEqual([0, 1])
  })

  it('leaves jobs alone that only a newer version knows', async () => {
    const { jobs, database, node } = await openYard()
    const newer = jobKind('sculpt', { queue: 'media', payload: z.strictObject({}) })
    await node(async () => {}).start()
    await jobs.enqueue(database, newer, {})
    await eventually(async () => (await jobs.list(null, null, 9))[0]?.lastError?.includes('does not know') === true)
    expect((await jobs.list('waiting', null, 9))[0]?.attempts).toBe(0)
  })

  it('measures', async () => {
    const { jobs, database, now, node, metrics, states } = await openYard()
    await jobs.enqueue(database, paint, { what: 'a boat' })
    now.ms += 5_000
    expect(await metrics()).toMatch(/parley_jobs_late_seconds\{kind="paint"\} 5\n/)
    expect(await metrics()).toMatch(/parley_jobs\{kind="paint",state="waiting"\} 1\n/)
    await node(async () => {}).start()
    await eventually(async () => (await states()).length === 0)
    expect(await metrics()).toMatch(/parley_job_duration_seconds_count\{kind="paint",outcome="done"\} 1\n/)
    expect(await metrics()).not.toContain('parley_jobs{kind="paint"')
  })
})

describe('what runs again and again', () => {
  it('runs once per turn, whoever starts', async () => {
    const { database, now } = await openYard()
    let runs = 0
    const every = jobKind('sweep', { queue: 'upkeep', payload: z.strictObject({}), everyMs: 3_600_000 })
    const sweep = work(every, async () => void (runs += 1))
    const clock: Clock = { now: () => new Date(now.ms) }
    const newId = createIds(clock)
    const bus = inProcessBus()
    const metrics = createMetrics()
    const meters = createJobMeters(metrics.registry, new Jobs({ database, bus, clock, newId }))
    const start = async () => {
      const parts = { database, bus, clock, newId, log, meters, context: 'yard', works: [sweep], pace: quick }
      const worker = new Worker(parts)
      endings.push(() => worker.stop())
      await worker.start()
    }
    await Promise.all([start(), start(), start()])
    await eventually(() => runs === 1)
    now.ms += 3_600_000
    await eventually(() => runs === 2)
    await start()
    expect(runs).toBe(2)
  })
})

it('is for whoever said or brought what it is about', async () => {
  const world = await openWorld({ env: { PARLEY_ROLES: 'web' } })
  endings.push(() => world.close())
  const ada = await world.person()
  const { room } = await ada.client.call('rooms.create', { kind: 'channel', name: 'Boats' })
  await ada.client.call('messages.send', { roomId: room.id, content: 'https://example.org/boats' })
  await upload(world, ada, [{ name: 'boat.png', bytes: sampleFiles.png }])
  const owners = sql<{ kind: string; owner: string }>('test.owners', 'select kind, owner from jobs order by kind')
  await eventually(async () =>
    expect(await world.app.house.database.run(owners)).toEqual([
      { kind: 'files.process', owner: ada.user.id },
      { kind: 'previews.fetch', owner: ada.user.id },
    ]),
  )
})

describe('admin.jobs', () => {
  let world: World
  afterEach(() => world.close())

  it('shows administrators what waits and what was given up, to be retried or forgotten', async () => {
    world = await openWorld({ env: { PARLEY_ROLES: 'web' } })
    const admin = await world.person()
    const other = await world.person()
    const { jobs, database } = world.app.house
    for (const what of ['a', 'b', 'c']) {
      world.clock.advance({ seconds: 1 })
      await jobs.enqueue(database, paint, { what })
    }
    await database.run({ name: 'test.dead', text: "update jobs set state = 'exhausted' where payload->>'what' = 'b'" })
    const all = await admin.client.call('admin.jobs', { limit: 2 })
    expect(all.items.map(({ payload }) => payload['what'])).toEqual(['c', 'b'])
    const rest = await admin.client.call('admin.jobs', { limit: 2, cursor: all.nextCursor ?? '' })
    expect([rest.items.length, rest.nextCursor]).toEqual([1, null])
    const [dead] = (await admin.client.call('admin.jobs', { state: 'exhausted' })).items
    const jobId = dead?.id ?? ''
    const before = (await admin.client.call('admin.jobs', {})).items
    await admin.client.call('admin.removeJob', { jobId })
    const left = (await admin.client.call('admin.jobs', {})).items
    expect(left).toEqual(before.filter(({ id }) => id !== jobId))
    await expect(admin.client.call('admin.removeJob', { jobId })).rejects.toMatchObject({ reason: 'job_not_found' })
    const [next, last] = left.map(({ id }) => id)
    await database.run({ name: 'test.deadOne', text: "update jobs set state = 'exhausted' where id = $1" }, [next])
    await admin.client.call('admin.retryJob', { jobId: next ?? '' })
    expect((await admin.client.call('admin.jobs', { state: 'exhausted' })).items).toEqual([])
    // What somebody waits for stays, whether its turn has come or not.
    await database.run({ name: 'test.runs', text: "update jobs set state = 'running' where id = $1" }, [last])
    for (const wanted of [next, last]) {
      const asked = admin.client.call('admin.removeJob', { jobId: wanted ?? '' })
      await expect(asked).rejects.toMatchObject({ reason: 'job_not_exhausted' })
    }
    expect((await admin.client.call('admin.jobs', {})).items).toHaveLength(2)
    await expect(other.client.call('admin.jobs', {})).rejects.toMatchObject({ reason: 'admin_required' })
  })
})
