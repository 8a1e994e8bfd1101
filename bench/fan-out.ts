import { highestLoad } from './crowd.ts'
import { type Contestant, deliver, gatherField, type Name, type Task } from './fan-out-field.ts'
import { roomSizes } from './fan-out-rooms.ts'
import { measureWholeServer } from './fan-out-whole.ts'
import { type Bar, keep, median, rounded, showBars } from './report.ts'

/**
 * Processor time per delivery of the program that delivers: Parley's hub and outlets fed from the bus, a plain `ws` loop and
 * Socket.IO, over a C program that only writes the same bytes. All of them hold all connections all the time and take turns.
 */
const rounds = 3
const ms = 1_500
const crowds = [1_000, 10_000]
const paces = [
  { burst: 1, perSecond: 24_000 },
  { burst: 16, perSecond: 64_000 },
]

interface Row extends Task {
  readonly connections: number
  readonly microseconds: ReadonlyMap<Name, number>
  /** Of the contestant that kept the generator busiest. */
  readonly generatorLoad: number
}

async function measureRow(field: ReadonlyMap<Name, Contestant>, connections: number, task: Task): Promise<Row> {
  const found = new Map<Name, number[]>([...field.keys()].map((name) => [name, []]))
  let generatorLoad = 0
  for (let round = -1; round < rounds; round += 1) {
    for (const [name, contestant] of field) {
      const { microseconds, load } = await deliver(contestant, task, round < 0 ? ms / 3 : ms)
      // The first round only warms up.
      if (round < 0) continue
      found.get(name)?.push(microseconds)
      generatorLoad = Math.max(generatorLoad, load)
    }
  }
  const microseconds = new Map([...found].map(([name, values]) => [name, rounded(median(values))]))
  return { connections, ...task, microseconds, generatorLoad: rounded(generatorLoad) }
}

/** How many deliveries per second the generator takes when it does nothing else, found with the server that costs least. */
async function generatorCapacity(field: ReadonlyMap<Name, Contestant>, burst: number, perSecond: number) {
  const floor = field.get('C floor')
  if (floor === undefined) return null
  const startedAt = performance.now()
  const { deliveries, load } = await deliver(floor, { roomSize: 1_000, burst, perSecond }, 500)
  return Math.round(deliveries / ((performance.now() - startedAt) / 1000) / Math.min(1, load))
}

async function compare() {
  const field = await gatherField()
  if (!field.has('C floor')) console.log('There is no C compiler (gcc) here: measured without the floor.')
  const rows: Row[] = []
  let capacity: { single: number | null; burst: number | null } | null = null
  try {
    let connections = 0
    for (const size of crowds) {
      for (const contestant of field.values()) await contestant.grow(size - connections)
      connections = size
      capacity ??= {
        single: await generatorCapacity(field, 1, 400_000),
        burst: await generatorCapacity(field, 16, 1_600_000),
      }
      for (const pace of paces) {
        for (const roomSize of roomSizes) rows.push(await measureRow(field, connections, { roomSize, ...pace }))
      }
    }
  } finally {
    await Promise.all([...field.values()].flatMap(({ server, crowd }) => [server.stop(), crowd.close()]))
  }
  return { rows, capacity }
}

/** Null where somebody is missing or the generator was the limit. */
function ratio({ microseconds, generatorLoad }: Row, over: Name, under: Name): number | null {
  const [a, b] = [microseconds.get(over), microseconds.get(under)]
  return a === undefined || b === undefined || generatorLoad > highestLoad ? null : rounded(a / b)
}

function told(row: Row) {
  return {
    connections: row.connections,
    room: row.roomSize,
    burst: row.burst,
    ...Object.fromEntries(row.microseconds),
    'to floor': ratio(row, 'Parley', 'C floor'),
    'ws to Parley': ratio(row, 'ws', 'Parley'),
    'Socket.IO to Parley': ratio(row, 'Socket.IO', 'Parley'),
    'generator load': row.generatorLoad,
  }
}

/** The worst of all rows must keep within the bar. */
function bars(rows: readonly Row[]): Bar[] {
  const all = (burst: boolean, over: Name, under: Name) =>
    rows.filter((row) => row.burst > 1 === burst).map((row) => ratio(row, over, under))
  const bar = (text: string, ratios: readonly (number | null)[], holds: (value: number) => boolean): Bar => {
    const known = ratios.filter((each) => each !== null)
    if (known.length < ratios.length) return { bar: text, measured: 'not everywhere', reached: null }
    const span = `${Math.min(...known)} to ${Math.max(...known)}, median ${median(known)}`
    return { bar: text, measured: span, reached: known.every(holds) }
  }
  return [
    bar('one by one: at most 1.5 × the C floor', all(false, 'Parley', 'C floor'), (value) => value <= 1.5),
    bar('bursts: at least 3 × cheaper than ws', all(true, 'ws', 'Parley'), (value) => value >= 3),
    bar('bursts: at least 5 × cheaper than Socket.IO', all(true, 'Socket.IO', 'Parley'), (value) => value >= 5),
  ]
}

const { rows, capacity } = await compare()
console.log('The generator takes, in deliveries per second:', capacity)
console.table(rows.map(told))
const wholeServer = await measureWholeServer()
console.log('The whole server, processor microseconds:')
console.table(wholeServer)
const reached = bars(rows)
showBars(reached)
keep('fan-out', {
  unit: 'processor microseconds per delivery',
  rounds,
  ms,
  generatorCapacity: capacity,
  rows: rows.map(told),
  wholeServer,
  bars: reached,
})
