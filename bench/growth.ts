import { gatherCrowd, type Crowd } from './crowd.ts'
import { helloOf, livePath, openPlace, type Place } from './place.ts'
import { type Bar, keep, median, rounded, showBars } from './report.ts'

/**
 * What one message costs in rooms of ever more members, nearly all of them away, and of ever more history: rows written,
 * bytes of the database's log, time to the answer. None of it may grow.
 */
const members = [10, 1_000, 100_000]
const histories = [1_000, 100_000, 1_000_000]
const messages = 200
const perSecond = 20
const rounds = 3
/** What noise alone may make of the same cost. */
const tolerated = 1.5

interface Cost {
  readonly rowsWritten: number
  readonly logBytes: number
  readonly answerMs: number
}

/** Whoever says it is the only one who is there; the database is idle otherwise. */
async function measure({ sql }: Place, crowd: Crowd, room: string): Promise<Cost> {
  const look = async () => {
    // A connection tells its counters after a transaction, and not more often than once a second.
    await settle()
    await crowd.send({ voices: [{ person: 0, room }], messages: 1, perSecond, listeners: 1 })
    await settle()
    const { rows } = await sql.query<{ at: string; written: string }>(
      `select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0') as at,
         (select sum(n_tup_ins + n_tup_upd + n_tup_del) from pg_stat_user_tables) as written`,
    )
    return { at: Number(rows[0]?.at), written: Number(rows[0]?.written) }
  }
  // So that no first touch after a checkpoint, which writes whole pages, is counted.
  await sql.query('checkpoint')
  await crowd.send({ voices: [{ person: 0, room }], messages: 50, perSecond, listeners: 1 })
  const before = await look()
  await crowd.mark()
  await crowd.send({ voices: [{ person: 0, room }], messages, perSecond, listeners: 1 })
  await crowd.heard(messages * 2)
  const { answer, refused, answered } = await crowd.latencies()
  if (refused > 0 || answered < messages) throw new Error(`${refused} were refused, ${answered} answered`)
  const after = await look()
  return {
    rowsWritten: (after.written - before.written) / (messages + 1),
    logBytes: (after.at - before.at) / (messages + 1),
    answerMs: median(answer),
  }
}

function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 1_100))
}

/** All rooms take turns, so that what the machine does meanwhile hits them alike. */
async function compare(place: Place, crowd: Crowd, rooms: ReadonlyMap<string, string>): Promise<Record<string, Cost>> {
  const found = new Map<string, Cost[]>([...rooms.keys()].map((name) => [name, []]))
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, room] of rooms) found.get(name)?.push(await measure(place, crowd, room))
  }
  const middle = (costs: readonly Cost[], field: keyof Cost) => rounded(median(costs.map((cost) => cost[field])))
  return Object.fromEntries(
    [...found].map(([name, costs]) => [
      name,
      {
        rowsWritten: middle(costs, 'rowsWritten'),
        logBytes: Math.round(middle(costs, 'logBytes')),
        answerMs: middle(costs, 'answerMs'),
      },
    ]),
  )
}

function bar(what: string, costs: Readonly<Record<string, Cost>>): Bar {
  const [first, last] = [Object.values(costs)[0], Object.values(costs).at(-1)]
  const of = (field: keyof Cost) => rounded((last?.[field] ?? Number.NaN) / (first?.[field] ?? Number.NaN))
  const growths = { rows: of('rowsWritten'), bytes: of('logBytes'), time: of('answerMs') }
  return {
    bar: `one send costs the same with ${what}`,
    measured: `× ${growths.rows} rows, × ${growths.bytes} bytes, × ${growths.time} time`,
    reached: Object.values(growths).every((growth) => growth <= tolerated),
  }
}

const place = await openPlace()
const crowd = gatherCrowd()
try {
  const guests = await place.guests(1)
  const everybody = [...guests, ...(await place.absent((members.at(-1) ?? 0) - guests.length))]
  const byMembers = await place.rooms(members.map((many) => everybody.slice(0, many)))
  await place.fill(byMembers, 1_000)
  const byHistory = await place.rooms(histories.map(() => everybody.slice(0, 10)))
  for (const [index, many] of histories.entries()) await place.fill(byHistory.slice(index, index + 1), many)
  const greetings = guests.map((guest) => helloOf(guest))
  await crowd.enter({ port: place.server.port, path: livePath, greetings, answers: 1 })
  const named = (rooms: readonly string[], sizes: readonly number[], what: string) =>
    new Map(rooms.map((room, index) => [`${sizes[index]?.toLocaleString('en')} ${what}`, room]))
  const membersCost = await compare(place, crowd, named(byMembers, members, 'members'))
  const historyCost = await compare(place, crowd, named(byHistory, histories, 'messages'))
  console.table({ ...membersCost, ...historyCost })
  const bars = [bar('10,000 times the members', membersCost), bar('1,000 times the history', historyCost)]
  showBars(bars)
  keep('growth', { messages, perSecond, rounds, byMembers: membersCost, byHistory: historyCost, bars })
} finally {
  await Promise.all([place.close(), crowd.close()])
}
