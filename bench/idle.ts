import { setTimeout as pause } from 'node:timers/promises'
import { gatherCrowd } from './crowd.ts'
import { circlesOf, helloOf, livePath, openPlace } from './place.ts'
import { type Bar, keep, rounded, showBars } from './report.ts'

/**
 * What somebody costs who is there and says nothing: a session of their own, said hello, in 50 rooms. Memory is the slope
 * over ever more of them, so that what the program itself takes stands apart.
 */
const steps = [1_000, 5_000, 10_000]
const roomsEach = 50
const settleMs = 4_000
const idleSeconds = 12

interface Step {
  readonly connections: number
  readonly megabytes: number
  readonly idleProcessorShare: number
}

/** Leaves out what waits to be collected: the server is asked to collect before it is weighed. */
const place = await openPlace(['--expose-gc', '--import', new URL('collect-on-signal.js', import.meta.url).href])
const crowd = gatherCrowd()
try {
  const guests = await place.guests(steps.at(-1) ?? 0)
  await place.rooms(circlesOf(guests, roomsEach))
  const weigh = async (): Promise<number> => {
    await pause(settleMs)
    process.kill(place.server.pid, 'SIGUSR2')
    await pause(1_000)
    return place.server.memoryBytes() / 2 ** 20
  }
  const found: Step[] = [{ connections: 0, megabytes: rounded(await weigh(), 1), idleProcessorShare: 0 }]
  for (const connections of steps) {
    const newcomers = guests.slice(found.at(-1)?.connections, connections)
    await crowd.enter({
      port: place.server.port,
      path: livePath,
      greetings: newcomers.map((guest) => helloOf(guest)),
      answers: 1,
    })
    const megabytes = rounded(await weigh(), 1)
    const before = place.server.cpuMs()
    await pause(idleSeconds * 1000)
    const idleProcessorShare = rounded((place.server.cpuMs() - before) / idleSeconds / 1000, 4)
    found.push({ connections, megabytes, idleProcessorShare })
    console.log(found.at(-1))
  }
  const { closed } = await crowd.figures()
  if (closed > 0) throw new Error(`${closed} were sent away meanwhile`)
  report(found)
} finally {
  await Promise.all([place.close(), crowd.close()])
}

/** Between the first crowd and the last: what the first needs to get going is not counted. */
function report(found: readonly Step[]): void {
  const [first, last] = [found[1], found.at(-1)]
  if (first === undefined || last === undefined) return
  const people = last.connections - first.connections
  const kilobytes = rounded(((last.megabytes - first.megabytes) * 1024) / people, 1)
  const microseconds = rounded(((last.idleProcessorShare - first.idleProcessorShare) * 1e6) / people, 1)
  console.table(found)
  const bars: Bar[] = [
    {
      bar: 'at most 12 KB of process memory per idle connection',
      measured: `${kilobytes} KB`,
      reached: kilobytes <= 12,
    },
  ]
  console.log(`Processor microseconds per idle connection and second: ${microseconds}.`)
  showBars(bars)
  keep('idle', {
    roomsEach,
    steps: found,
    kilobytesPerConnection: kilobytes,
    microsecondsPerSecond: microseconds,
    bars,
  })
}
