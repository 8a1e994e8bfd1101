import { once } from 'node:events'
import { type Crowd, gatherCrowd } from './crowd.ts'
import { startFloor } from './floor.ts'
import { serverOptions, type ServerProcess, startServer } from './server-process.ts'

export type Name = 'C floor' | 'Parley' | 'ws' | 'Socket.IO'

/** One of those compared, with people of its own who are connected to it. */
export interface Contestant {
  readonly server: ServerProcess
  readonly crowd: Crowd
  /** Opens so many more connections. */
  grow(by: number): Promise<unknown>
}

/** What is delivered: rooms of this size take turns. */
export interface Task {
  readonly roomSize: number
  readonly burst: number
  readonly perSecond: number
}

function enlist(server: ServerProcess, path = '/', greeting = '', answers = 0): Contestant {
  const crowd = gatherCrowd()
  return {
    server,
    crowd,
    grow: (by) =>
      crowd.enter({ port: server.port, path, greetings: Array.from({ length: by }, () => greeting), answers }),
  }
}

/** Everybody who is there to be compared; without a C compiler there is no floor. */
export async function gatherField(): Promise<ReadonlyMap<Name, Contestant>> {
  const floor = await startFloor()
  const socketIo = await startServer(['.build/bench/peer-socket-io.js'])
  return new Map<Name, Contestant>([
    ...(floor === null ? [] : [['C floor', enlist(floor)] as const]),
    ['Parley', enlist(await startServer([...serverOptions, '.build/bench/peer-hub.js']))],
    ['ws', enlist(await startServer(['.build/bench/peer-ws.js']))],
    // Its packets: 40 asks for the name space, and is answered after the opening packet.
    ['Socket.IO', enlist(socketIo, '/socket.io/?EIO=4&transport=websocket', '40', 2)],
  ])
}

/** Processor microseconds per delivery, and how busy the generator was. */
export async function deliver({ server, crowd }: Contestant, { roomSize, burst, perSecond }: Task, ms: number) {
  const answer = once(server.stdout, 'data')
  await crowd.mark()
  const before = server.cpuMs()
  server.stdin.write(`run ${roomSize} ${burst} ${perSecond} ${ms}\n`)
  const [said] = (await answer) as [Buffer]
  const deliveries = Number(/ran (\d+)/.exec(said.toString())?.[1])
  const microseconds = ((server.cpuMs() - before) * 1000) / deliveries
  const { load, frames } = await crowd.heard(deliveries)
  if (frames !== deliveries) throw new Error(`${deliveries} were sent and ${frames} came`)
  return { microseconds, load, deliveries }
}
