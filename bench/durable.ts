import { type Crowd, gatherCrowd, highestLoad, type Latencies, type Voice } from './crowd.ts'
import { type Pair, pressDatabase } from './durable-floor.ts'
import { type Guest, helloOf, livePath, openPlace, type Person, type Place } from './place.ts'
import { type Bar, keep, median, percentile, rounded, showBars } from './report.ts'

/**
 * Acknowledged messages through the whole server: commands over WebSocket, committed by PostgreSQL with every safety on,
 * told to everybody in the room. Server, database and generator share the machine, so beside what came through stands
 * what the server's process spent.
 */
const people = 1_000
const roomSize = 5
/** Nobody plans for empty tables. */
const history = 500
const crowded = { people: 10_000, roomSize: 100, perSecond: 1_000, seconds: 8 }
const rounds = 3
const pressMs = 4_000
const inFlight = 600
const openLoopSeconds = 8
/** Of a shared machine one stretch is fast and the next slow: the one in the middle counts, and all are kept. */
const stretches = 5

interface Pressed {
  readonly perSecond: number
  readonly microsecondsPerMessage: number
  readonly batch: number
  readonly generatorLoad: number
}

async function press({ place, crowd, voices }: Scene, ms: number): Promise<Pressed> {
  await crowd.mark()
  const [cpuBefore, startedAt] = [place.server.cpuMs(), performance.now()]
  const messages = await crowd.press(voices, inFlight, ms)
  const seconds = (performance.now() - startedAt) / 1000
  const microsecondsPerMessage = ((place.server.cpuMs() - cpuBefore) * 1000) / messages
  const { load } = await crowd.figures()
  return {
    perSecond: messages / seconds,
    microsecondsPerMessage,
    batch: await batchSize(place.sql),
    generatorLoad: load,
  }
}

/** What was written by one transaction was one batch; looked at in what was said last. */
async function batchSize(sql: Place['sql']): Promise<number> {
  const { rows } = await sql.query<{ size: number }>(
    `select count(*)::float / count(distinct m.xmin::text) as size from messages m where created_at > now() - interval '2 seconds'`,
  )
  return rows[0]?.size ?? Number.NaN
}

interface Scene {
  readonly place: Place
  readonly crowd: Crowd
  readonly voices: readonly Voice[]
  readonly listeners: number
}

interface Told {
  readonly perSecond: number
  readonly medianMs: number
  readonly p99Ms: number
  readonly answerMedianMs: number
  readonly answerP99Ms: number
  readonly lost: number
  readonly generatorLoad: number
  readonly serverLoad: number
}

/** At a given pace, whatever the answers do: from the moment each message was due to its last listener. */
async function openLoop({ place, crowd, voices, listeners }: Scene, perSecond: number, seconds: number): Promise<Told> {
  const messages = Math.round(perSecond * seconds)
  await crowd.mark()
  const [cpuBefore, startedAt] = [place.server.cpuMs(), performance.now()]
  await crowd.send({ voices, messages, perSecond, listeners })
  const serverLoad = (place.server.cpuMs() - cpuBefore) / (performance.now() - startedAt)
  const { load } = await crowd.figures()
  await crowd.heard(messages * (listeners + 1))
  const { answer, last, lost, refused }: Latencies = await crowd.latencies()
  if (refused > 0) throw new Error(`${refused} messages were refused`)
  return {
    perSecond: Math.round(perSecond),
    medianMs: rounded(median(last)),
    p99Ms: rounded(percentile(last, 0.99)),
    answerMedianMs: rounded(median(answer)),
    answerP99Ms: rounded(percentile(answer, 0.99)),
    lost,
    generatorLoad: rounded(load),
    serverLoad: rounded(serverLoad),
  }
}

/** The highest pace that does not pile up, from what could be pressed through downwards. */
async function findSustained(scene: Scene, capacity: number): Promise<Told | null> {
  for (const share of [1, 0.9, 0.8, 0.7, 0.6, 0.5]) {
    const told = await openLoop(scene, capacity * share, 5)
    if (told.lost === 0 && told.p99Ms < 500) return told
  }
  return null
}

/** Rooms take turns, and in each its members. */
function voicesOf(rooms: readonly string[], size: number): Voice[] {
  return Array.from({ length: rooms.length * size }, (_, index) => {
    const room = index % rooms.length
    return { room: rooms[room] ?? '', person: room * size + Math.floor(index / rooms.length) }
  })
}

async function furnish(place: Place, people: readonly Person[], size: number): Promise<string[]> {
  const groups = Array.from({ length: people.length / size }, (_, i) => people.slice(i * size, (i + 1) * size))
  return await place.rooms(groups)
}

const place = await openPlace()
const crowd = gatherCrowd()
try {
  const guests = await place.guests(people)
  const enter = (newcomers: readonly Guest[]) =>
    crowd.enter({
      port: place.server.port,
      path: livePath,
      greetings: newcomers.map((guest) => helloOf(guest)),
      answers: 1,
    })
  const rooms = await furnish(place, guests, roomSize)
  // What the bare loop writes is told to nobody: in rooms that are listened to it would be looked up as missed.
  const strangers = await place.absent(people)
  const quietRooms = await furnish(place, strangers, roomSize)
  for (const each of [rooms, quietRooms]) await place.fill(each, history)
  await enter(guests)
  const scene = { place, crowd, voices: voicesOf(rooms, roomSize), listeners: roomSize }
  const pairs: Pair[] = voicesOf(quietRooms, roomSize).map(({ room, person }) => ({
    room,
    author: strangers[person]?.id ?? '',
  }))

  await press(scene, pressMs / 2)
  const pressed: Pressed[] = []
  const floor: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const each = await press(scene, pressMs)
    pressed.push(each)
    floor.push(await pressDatabase(place.sql, pairs, Math.max(1, Math.round(each.batch)), pressMs / 2))
  }
  const of = (field: keyof Pressed) => median(pressed.map((each) => each[field]))
  const capacity = of('perSecond')
  const generatorLoad = rounded(of('generatorLoad'))
  const throughput = {
    'pressed per second': generatorLoad > highestLoad ? null : Math.round(capacity),
    'server microseconds per message': rounded(of('microsecondsPerMessage'), 1),
    'per second of one core': Math.round(1e6 / of('microsecondsPerMessage')),
    'messages per commit': rounded(of('batch'), 1),
    'database alone per second': Math.round(median(floor)),
    'ratio to database alone': rounded(capacity / median(floor)),
    'generator load': generatorLoad,
  }
  console.table(throughput)
  const sustained = await findSustained(scene, capacity)
  const halves: Told[] = []
  for (let stretch = 0; stretch < stretches; stretch += 1)
    halves.push(await openLoop(scene, (sustained?.perSecond ?? capacity * 0.5) / 2, openLoopSeconds))
  const half = middleOf(halves)

  const others = await place.guests(crowded.people - people)
  const everybody = [...guests, ...others]
  // Those who are there already hear of nothing they are not in; they come in again with the others.
  await crowd.leave()
  const halls = await furnish(place, everybody, crowded.roomSize)
  await place.fill(halls, history)
  await enter(everybody)
  const hallScene = { place, crowd, voices: voicesOf(halls, crowded.roomSize), listeners: crowded.roomSize }
  await openLoop(hallScene, crowded.perSecond / 2, 3)
  const halled = await openLoop(hallScene, crowded.perSecond, crowded.seconds)
  console.table(halves)
  console.table({ sustained, 'at half of it': half, 'rooms of 100, 10,000 connected': halled })

  const bars: Bar[] = [
    {
      bar: '10,000 acknowledged per second on one core of server process',
      measured: `${throughput['per second of one core']}; ${sustained?.perSecond ?? 'none'} sustained beside database and generator`,
      reached: throughput['per second of one core'] >= 10_000,
    },
    latencyBar('delivery at half of capacity: median < 10 ms, p99 < 50 ms', half, 10, 50),
    latencyBar('1,000 per second into rooms of 100, 10,000 connected: all arrive, p99 < 500 ms', halled, 500, 500),
  ]
  showBars(bars)
  keep('durable', { people, roomSize, inFlight, throughput, sustained, half, halves, crowded, halled, bars })
} finally {
  await Promise.all([place.close(), crowd.close()])
}

/** The stretch whose 99th percentile is in the middle; what was lost in any counts. */
function middleOf(told: readonly Told[]): Told {
  const middle = told.toSorted((one, other) => one.p99Ms - other.p99Ms)[Math.floor(told.length / 2)]
  if (middle === undefined) throw new Error('nothing was measured')
  return { ...middle, lost: told.reduce((sum, { lost }) => sum + lost, 0) }
}

function latencyBar(bar: string, told: Told, medianMs: number, p99Ms: number): Bar {
  const measured = `median ${told.medianMs} ms, p99 ${told.p99Ms} ms, lost ${told.lost}`
  if (told.generatorLoad > highestLoad) return { bar, measured: 'the generator was the limit', reached: null }
  return { bar, measured, reached: told.medianMs < medianMs && told.p99Ms < p99Ms && told.lost === 0 }
}
