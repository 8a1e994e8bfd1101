import { setTimeout as pause } from 'node:timers/promises'
import { liveLimits } from '@parley/protocol'
import { type Crowd, gatherCrowd } from './crowd.ts'
import { circlesOf, helloOf, livePath, openPlace } from './place.ts'
import { type Bar, keep, rounded, showBars } from './report.ts'
import { type ServerProcess, startServer } from './server-process.ts'

/**
 * What somebody costs who is there and says nothing but that: a session of their own, said hello, in 50 rooms. Memory is the
 * slope over ever more of them, so that what the program itself takes stands apart.
 */
const steps = [1_000, 5_000, 10_000]
const roomsEach = 50
/** The program is left to itself for so long, to see what it gives back unasked. */
const quietMs = 120_000
const settleMs = 4_000

interface Step {
  readonly connections: number
  /** After a while of its own, nothing forced. */
  readonly leftAloneMb: number
  /** Without what waits to be collected. */
  readonly megabytes: number
  readonly idleProcessorShare: number
}

const collecting = ['--import', new URL('collect-on-signal.js', import.meta.url).href]

async function collectAndWeigh(server: ServerProcess): Promise<number> {
  process.kill(server.pid, 'SIGUSR2')
  await pause(settleMs)
  return rounded(server.memoryBytes() / 2 ** 20, 1)
}

async function weigh(server: ServerProcess, connections: number): Promise<Step> {
  const before = server.cpuMs()
  await pause(quietMs)
  const idleProcessorShare = rounded((server.cpuMs() - before) / quietMs, 4)
  const leftAloneMb = rounded(server.memoryBytes() / 2 ** 20, 1)
  return { connections, leftAloneMb, megabytes: await collectAndWeigh(server), idleProcessorShare }
}

/** Between the first crowd and the last: what the first needs to get going is not counted. */
function slope(found: readonly Step[], of: (step: Step) => number): number {
  const [first, last] = [found[1], found.at(-1)]
  if (first === undefined || last === undefined) return Number.NaN
  return (of(last) - of(first)) / (last.connections - first.connections)
}

/** Kilobytes of each connection that a program holds and knows nothing about. */
async function floorOf(kind: 'net' | 'ws'): Promise<number> {
  const server = await startServer([...collecting, '.build/bench/idle-floor.js', kind])
  const crowd = gatherCrowd()
  try {
    const found: Step[] = [{ connections: 0, leftAloneMb: 0, megabytes: 0, idleProcessorShare: 0 }]
    for (const connections of steps) {
      const greetings = Array.from({ length: connections - (found.at(-1)?.connections ?? 0) }, () => '')
      await crowd.enter({ port: server.port, path: '/', greetings, answers: 0 })
      await pause(settleMs)
      found.push({ connections, leftAloneMb: 0, megabytes: await collectAndWeigh(server), idleProcessorShare: 0 })
    }
    return rounded(
      slope(found, ({ megabytes }) => megabytes * 1024),
      1,
    )
  } finally {
    await Promise.all([server.stop(), crowd.close()])
  }
}

async function crowdOf(crowd: Crowd): Promise<Step[]> {
  const place = await openPlace(collecting)
  try {
    const guests = await place.guests(steps.at(-1) ?? 0)
    await place.rooms(circlesOf(guests, roomsEach))
    const found: Step[] = [await weigh(place.server, 0)]
    await crowd.stay(liveLimits.heartbeatMs)
    for (const connections of steps) {
      const newcomers = guests.slice(found.at(-1)?.connections, connections)
      const greetings = newcomers.map((guest) => helloOf(guest))
      await crowd.enter({ port: place.server.port, path: livePath, greetings, answers: 1 })
      found.push(await weigh(place.server, connections))
      console.log(found.at(-1))
    }
    const { closed } = await crowd.figures()
    if (closed > 0) throw new Error(`${closed} were sent away meanwhile`)
    return found
  } finally {
    await place.close()
  }
}

const floors = { net: await floorOf('net'), ws: await floorOf('ws') }
console.log('Kilobytes of each connection of a bare server:', floors)
const crowd = gatherCrowd()
try {
  const found = await crowdOf(crowd)
  const kilobytes = rounded(
    slope(found, ({ megabytes }) => megabytes * 1024),
    1,
  )
  const leftAlone = rounded(
    slope(found, ({ leftAloneMb }) => leftAloneMb * 1024),
    1,
  )
  const microseconds = rounded(
    slope(found, ({ idleProcessorShare }) => idleProcessorShare * 1e6),
    1,
  )
  const bars: Bar[] = [
    {
      bar: 'at most 12 KB of process memory per idle connection',
      measured: `${kilobytes} KB; ${leftAlone} KB left alone; bare net ${floors.net} KB, bare ws ${floors.ws} KB`,
      reached: kilobytes <= 12,
    },
  ]
  console.table(found)
  console.log(`Processor microseconds per idle connection and second: ${microseconds}.`)
  showBars(bars)
  keep('idle', {
    roomsEach,
    steps: found,
    kilobytesPerConnection: kilobytes,
    kilobytesLeftAlone: leftAlone,
    floors,
    microsecondsPerSecond: microseconds,
    bars,
  })
} finally {
  await crowd.close()
}
