import { gatherCrowd, type Crowd } from './crowd.ts'
import { roomSizes } from './fan-out-rooms.ts'
import { type Guest, helloOf, livePath, openPlace, type Place } from './place.ts'
import { rounded } from './report.ts'

const connections = 1_000
const seconds = 3
const deliveriesPerSecond = 20_000
const mostMessagesPerSecond = 400

export interface WholeRow {
  readonly burst: number
  readonly microsecondsPerMessage: Readonly<Record<number, number>>
  /** How much one more listener adds. */
  readonly microsecondsPerDelivery: number
}

/**
 * The same through the whole server: people said hello, somebody sends, PostgreSQL commits. What one delivery costs is how
 * much dearer a message is in a room of a thousand than in a room of ten; everything else is the same for both.
 */
export async function measureWholeServer(): Promise<WholeRow[]> {
  const place = await openPlace()
  const crowd = gatherCrowd()
  try {
    const guests = await place.guests(connections)
    const rooms = await furnish(place, guests)
    const greetings = guests.map((guest) => helloOf(guest))
    await crowd.enter({ port: place.server.port, path: livePath, greetings, answers: 1 })
    const rows: WholeRow[] = []
    for (const burst of [1, 16]) {
      const costs = new Map<number, number>()
      for (const size of roomSizes) {
        await measure(place, crowd, rooms, size, burst, 1)
        costs.set(size, await measure(place, crowd, rooms, size, burst, seconds))
      }
      const [small = Number.NaN, large = Number.NaN] = [costs.get(10), costs.get(1_000)]
      rows.push({
        burst,
        microsecondsPerMessage: Object.fromEntries([...costs].map(([size, cost]) => [size, Math.round(cost)])),
        microsecondsPerDelivery: rounded((large - small) / 990),
      })
    }
    return rows
  } finally {
    await Promise.all([place.close(), crowd.close()])
  }
}

/** Everybody is in one room of each size, those of a room one after the other. */
async function furnish(place: Place, guests: readonly Guest[]): Promise<ReadonlyMap<number, readonly string[]>> {
  const found = new Map<number, readonly string[]>()
  for (const size of roomSizes) {
    const groups = Array.from({ length: guests.length / size }, (_, index) =>
      guests.slice(index * size, (index + 1) * size),
    )
    found.set(size, await place.rooms(groups))
  }
  return found
}

async function measure(
  { server }: Place,
  crowd: Crowd,
  rooms: ReadonlyMap<number, readonly string[]>,
  size: number,
  burst: number,
  forSeconds: number,
): Promise<number> {
  const voices = (rooms.get(size) ?? []).flatMap((room, index) =>
    Array.from({ length: burst }, () => ({ person: index * size, room })),
  )
  const perSecond = Math.min(mostMessagesPerSecond, (deliveriesPerSecond / size) * (burst === 1 ? 1 : 4))
  const messages = Math.ceil((perSecond * forSeconds) / burst) * burst
  await crowd.mark()
  const before = server.cpuMs()
  await crowd.send({ voices, messages, perSecond, listeners: size, burst })
  // Each is heard by everybody, and answered.
  await crowd.heard(messages * (size + 1))
  const microseconds = ((server.cpuMs() - before) * 1000) / messages
  const { lost, refused } = await crowd.latencies()
  if (lost + refused > 0) throw new Error(`${lost} messages did not reach everybody, ${refused} were refused`)
  return microseconds
}
