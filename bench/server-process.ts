import { type ChildProcess, spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import type { Readable, Writable } from 'node:stream'

/** A server running in a process of its own, so that its processor time can be told from the generator's. */
export interface ServerProcess {
  readonly port: number
  readonly pid: number
  readonly stdin: Writable
  readonly stdout: Readable
  /** Processor time used so far, in milliseconds. */
  cpuMs(): number
  /** Memory this process has to itself, its share of what it shares included, in bytes. */
  memoryBytes(): number
  stop(): Promise<void>
  /** Ends it without a word, as a crash would. */
  kill(): Promise<void>
}

const { scripts }: { scripts: { start: string } } = JSON.parse(readFileSync('package.json', 'utf8'))

/** Options for the Node that runs Parley: those of `npm start`, and others such as those of a profiler. */
export const serverOptions = `${scripts.start} ${process.env['BENCH_SERVER_OPTIONS'] ?? ''}`
  .split(' ')
  .filter((option) => option.startsWith('--'))

/** Starts a program that prints its address when it is ready. */
export async function startServer(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  program = process.execPath,
): Promise<ServerProcess> {
  const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: ['pipe', 'pipe', 'inherit'] })
  const port = await readyPort(child)
  const pid = child.pid ?? 0
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const closed = new Promise((resolve) => child.once('close', resolve))
    child.kill(signal)
    await closed
  }
  return {
    port,
    pid,
    stdin: child.stdin,
    stdout: child.stdout,
    cpuMs: () => cpuOf(pid),
    memoryBytes: () => memoryOf(pid),
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  }
}

function readyPort(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let output = ''
    child.once('error', reject)
    child.once('close', (code) => reject(new Error(`the server ended with ${code} before it was ready`)))
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      const port = /ready at http:\/\/[^:]+:(\d+)/.exec(output)?.[1]
      if (port !== undefined) resolve(Number(port))
    })
  })
}

/** From the kernel's account of each thread, in nanoseconds; a thread that ends takes its account with it. */
function cpuOf(pid: number): number {
  const threads = readdirSync(`/proc/${pid}/task`)
  const spent = threads.map((id) => {
    const [nanoseconds = '0'] = readFileSync(`/proc/${pid}/task/${id}/schedstat`, 'utf8').split(' ')
    return Number(nanoseconds)
  })
  return spent.reduce((sum, each) => sum + each, 0) / 1e6
}

function memoryOf(pid: number): number {
  const kilobytes = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1]
  return Number(kilobytes) * 1024
}
