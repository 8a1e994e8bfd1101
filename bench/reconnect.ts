import { type Entry, gatherCrowd } from './crowd.ts'
import type { Exactness, SaidOnce } from './exactness.ts'
import { circlesOf, type Guest, helloOf, livePath, openPlace, type Place } from './place.ts'
import { type Bar, keep, rounded, showBars } from './report.ts'

/**
 * Everybody comes back at once, as after a crash of the server or of the network between: 10,000 people in 50 rooms each,
 * who say what they hold, while somebody goes on talking. Until the last has the answer to hello, and has learned once of
 * everything that was said: by that answer, or by an event after it.
 */
const people = 10_000
const roomsEach = 50
const patienceMs = 40_000
/** One message so often, each in another room: what that asks of the database is a small part of what is counted. */
const talkEveryMs = 100

interface Return extends Exactness {
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

async function measureReturn(place: Place, enter: () => Promise<Entry>, talk: Talk): Promise<Return> {
  const before = await place.statements()
  const cpuBefore = place.server.cpuMs()
  const talking = talk.begin()
  const { ms, failures, missing } = await enter()
  const spent = place.server.cpuMs() - cpuBefore
  const added = [...(await place.statements())].flatMap(([name, count]) => {
    const more = count - (before.get(name) ?? 0)
    return more > 0 ? [[name, fine(more / people)] as const] : []
  })
  const exactness = await crowd.judge(await talking.end())
  return {
    ...exactness,
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

interface Talk {
  begin(): { end(): Promise<readonly SaidOnce[]> }
}

/** Somebody of each room in turn says something, over and over; what is answered was said. */
function talkIn(place: Place, rooms: readonly string[], circles: readonly (readonly Guest[])[]): Talk {
  const placeOf = new Map(circles.map(([first], index) => [first?.id, index]))
  let next = 0
  async function sayOne(): Promise<SaidOnce | null> {
    const index = next++ % rooms.length
    const [room = '', circle = []] = [rooms[index], circles[index]]
    const answer = await fetch(`http://127.0.0.1:${place.server.port}/api/v1/rooms/${room}/messages`, {
      method: 'POST',
      headers: { authorization: `Bearer ${circle[0]?.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ content: `while all come back ${next}` }),
    })
    if (answer.status !== 201) return null
    const { message } = (await answer.json()) as { readonly message: { readonly rev: number } }
    return { room, rev: message.rev, listeners: circle.map(({ id }) => placeOf.get(id) ?? -1) }
  }
  return {
    begin() {
      const said: Promise<SaidOnce | null>[] = []
      const timer = setInterval(() => void said.push(sayOne().catch(() => null)), talkEveryMs)
      return {
        async end() {
          clearInterval(timer)
          return (await Promise.all(said)).filter((each) => each !== null)
        },
      }
    },
  }
}

function timeOf({ seconds, missing }: Return): string {
  return missing === 0 ? `${seconds} s` : `${missing} still out after ${seconds} s`
}

const place = await openPlace()
const crowd = gatherCrowd()
try {
  const guests = await place.guests(people)
  const circles = circlesOf(guests, roomsEach)
  const rooms = await place.rooms(circles)
  const talk = talkIn(place, rooms, circles)
  await place.fill(rooms, 20)
  const greetings = await heldBy(place, guests)
  const door = () => ({
    port: place.server.port,
    path: livePath,
    greetings,
    answers: 1,
    atOnce: people,
    patienceMs,
    isLearning: true,
  })
  const first = await crowd.enter({ ...door(), atOnce: 200 })
  console.log(`Came in one after the other in ${rounded(first.ms / 1000)} s.`)

  await crowd.leave()
  const cut = await measureReturn(place, () => crowd.enter(door()), talk)
  const crash = await place.crash()
  await crowd.leave()
  await crash.restart()
  const crashed = await measureReturn(place, () => crowd.enter(door()), talk)

  console.table({ 'all connections cut': cut, 'server killed and started again': crashed }, [
    'seconds',
    'failuresEach',
    'missing',
    'due',
    'lost',
    'doubled',
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
      bar: 'what is said meanwhile reaches everybody, once',
      measured: [cut, crashed]
        .map(({ due, lost, doubled }) => `${lost} lost and ${doubled} doubled of ${due}`)
        .join(', '),
      reached: [cut, crashed].every(({ due, lost, doubled }) => due > 0 && lost + doubled === 0),
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
