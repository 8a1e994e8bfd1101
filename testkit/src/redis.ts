import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eventually } from './eventually.ts'
import { freePort } from './free-port.ts'
import { startProgram, type TestProgram } from './program.ts'

/** A Redis of its own that a test can treat badly; started again, it has nothing in it. */
export interface TestRedis extends TestProgram {
  readonly url: string
  /** Sends one command as a line and resolves with what it answers. */
  readonly command: (line: string) => Promise<string>
  /** Forgets all keys. */
  flush(): Promise<void>
}

export interface TestRedisOptions {
  readonly password?: string
  /** Commands that it shall not know, as an older one does not. */
  readonly without?: readonly string[]
}

/** Starts a Redis that keeps nothing on disk. */
export function startRedis({ password, without = [] }: TestRedisOptions = {}): Promise<TestRedis> {
  return startServer(
    password,
    without.flatMap((command) => ['--rename-command', command, '']),
  )
}

async function startServer(password: string | undefined, more: readonly string[], wanted?: number): Promise<TestRedis> {
  const port = wanted ?? (await freePort())
  const folder = mkdtempSync(join(tmpdir(), 'parley-redis-'))
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '', '--appendonly', 'no']
  if (password !== undefined) args.push('--requirepass', password)
  const program = await startProgram({
    name: 'redis-server',
    args: [...args, ...more],
    answers: async () => /PONG|NOAUTH/.test(await say(port, 'PING').catch(() => '')),
    patience: { timeout: 50_000, interval: 10 },
  })
  const command = (line: string) => say(port, password === undefined ? line : `AUTH ${password}\r\n${line}`)
  return {
    ...program,
    url: `redis://${password === undefined ? '' : `:${password}@`}127.0.0.1:${port}`,
    command,
    flush: async () => void (await command('FLUSHALL')),
    async close() {
      await program.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Three nodes that share all slots between them. */
export interface TestRedisCluster {
  /** The value of the setting. */
  readonly url: string
  readonly nodes: readonly TestRedis[]
  close(): Promise<void>
}

export async function startRedisCluster(): Promise<TestRedisCluster> {
  const ports = await Promise.all([1, 2, 3].map(async () => ({ own: await freePort(), bus: await freePort() })))
  const nodes = await Promise.all(
    ports.map(({ own, bus }) =>
      startServer(undefined, ['--cluster-enabled', 'yes', '--cluster-port', String(bus)], own),
    ),
  )
  const [first] = ports
  const share = Math.ceil(16_384 / nodes.length)
  await Promise.all(
    nodes.map(async ({ command }, index) => {
      const lastSlot = Math.min((index + 1) * share, 16_384) - 1
      await command(`CLUSTER ADDSLOTSRANGE ${index * share} ${lastSlot}`)
      await command(`CLUSTER SET-CONFIG-EPOCH ${index + 1}`)
      await command(`CLUSTER MEET 127.0.0.1 ${first?.own} ${first?.bus}`)
    }),
  )
  const isOne = async ({ command }: TestRedis) => {
    const state = await command('CLUSTER INFO')
    return state.includes('cluster_state:ok') && state.includes(`cluster_known_nodes:${nodes.length}`)
  }
  const areOne = async () => (await Promise.all(nodes.map(isOne))).every(Boolean)
  await eventually(areOne, 50)
  return {
    url: nodes.map(({ url }) => url).join(','),
    nodes,
    close: async () => void (await Promise.all(nodes.map((node) => node.close()))),
  }
}

/** By hand, so that what is tested does not test itself. */
function say(port: number, line: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    let answer = ''
    socket.on('data', (chunk) => (answer += chunk.toString()))
    socket.once('error', reject)
    socket.once('close', () => resolve(answer))
    socket.write(`${line}\r\nQUIT\r\n`)
  })
}
