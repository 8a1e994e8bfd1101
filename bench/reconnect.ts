import { type Entry, gatherCrowd } from './crowd.ts'
import { circlesOf, type Guest, helloOf, livePath, openPlace, type Place } from './place.ts'
import { type Bar, keep, rounded, showBars } from './report.ts'

/**
 * Everybody comes back at once, as after a crash of the server or of the network between: 10,000 people in 50 rooms each,
 * who say what they hold. Until the last has the answer to hello.
 */
const people = 10_000
const roomsEach = 50
const patienceMs = 40_000

interface Return {
  readonly seconds: number
  /** How often somebody was turned away and had to come back, each. */
  readonly failuresEach: number
  /** How many were not in when all patience ended. */
  readonly missing: number
  readonly statementsEach: number
  readonly processorMicrosecondsEach: number
  readonly byStatement: Readonly<Record<string, number>>
}

/** One look for thousands is a small part of one for each. */
function fine(each: number): number {
  return Number(each.toFixed(4))
}

async function measureReturn(place: Place, enter: () => Promise<Entry>): Promise<Return> {
  const before = await place.statements()
  const cpuBefore = place.server.cpuMs()
  const { ms, failures, missing } = await enter()
  const spent = place.server.cpuMs() - cpuBefore
  const added = [...(await place.statements())].flatMap(([name, count]) => {
    const more = count - (before.get(name) ?? 0)
    return more > 0 ? [[name, fine(more / people)] as const] : []
  })
  return {
    seconds: rounded(ms / 1000),
    failuresEach: rounded(failures / people),
    missing,
    statementsEach: fine(added.reduce((sum, [, each]) => sum + each, 0)),
    processorMicrosecondsEach: Math.round((spent * 1000) / people),
    byStatement: Object.fromEntries(added),
  }
}

/** What each holds: the revision of each of their rooms, as the hello before told it. */
async function heldBy(place: Place, guests: readonly Guest[]): Promise<string[]> {
  const { rows } = await place.sql.query<{ account: string; held: Record<string, number> }>(
    `select m.account_id as account, jsonb_object_agg(r.id, r.rev) as held
     from memberships m join rooms r on r.id = m.room_id group by m.account_id`,
  )
  const held = new Map(rows.map(({ account, held: rooms }) => [account, rooms]))
  const { rows: places } = await place.sql.query<{ epoch: string }>('select epoch from place')
  const epoch = places[0]?.epoch
  return guests.map((guest) => helloOf(guest, { epoch, rooms: held.get(guest.id) ?? {} }))
}

function timeOf({ seconds, missing }: Return): string {
  return missing === 0 ? `${seconds} s` : `${missing} still out after ${seconds} s`
}

const place = await openPlace()
const crowd = gatherCrowd()
try {
  const guests = await place.guests(people)
  const rooms = await place.rooms(circlesOf(guests, roomsEach))
  await place.fill(rooms, 20)
  const greetings = await heldBy(place, guests)
  const door = () => ({ port: place.server.port, path: livePath, greetings, answers: 1, atOnce: people, patienceMs })
  const first = await crowd.enter({ ...door(), atOnce: 200 })
  console.log(`Came in one after the other in ${rounded(first.ms / 1000)} s.`)

  await crowd.leave()
  const cut = await measureReturn(place, () => crowd.enter(door()))
  const crash = await place.crash()
  await crowd.leave()
  await crash.restart()
  const crashed = await measureReturn(place, () => crowd.enter(door()))

  console.table({ 'all connections cut': cut, 'server killed and started again': crashed }, [
    'seconds',
    'failuresEach',
    'missing',
    'statementsEach',
    'processorMicrosecondsEach',
  ])
  console.table({ cut: cut.byStatement, crashed: crashed.byStatement })
  const bars: Bar[] = [
    {
      bar: '10,000 caught up in under 10 s',
      measured: `${timeOf(cut)} after a cut, ${timeOf(crashed)} after a crash`,
      reached: [cut, crashed].every(({ seconds, missing }) => seconds < 10 && missing === 0),
    },
    {
      bar: 'under 0.1 database queries each',
      measured: `${cut.statementsEach} each after a cut, ${crashed.statementsEach} after a crash`,
      reached: cut.statementsEach < 0.1 && crashed.statementsEach < 0.1,
    },
  ]
  showBars(bars)
  keep('reconnect', { people, roomsEach, cut, crashed, bars })
} finally {
  await Promise.all([place.close(), crowd.close()])
}
