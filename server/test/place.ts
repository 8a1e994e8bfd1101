import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { eventually, isFolderOf, isRunning, processes } from './processes.ts'

export const project = fileURLToPath(new URL('../../', import.meta.url))
export const isRoot = process.getuid?.() === 0

export interface StartOptions {
  readonly folder?: string
  readonly env?: Readonly<Record<string, string>>
  /** Program and arguments; `npm start` without npm unless a test says otherwise. */
  readonly command?: readonly string[]
}

/** How a program ended. */
interface End {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
}

/** The real program, as an operator would have started it. */
export interface Place {
  readonly folder: string
  readonly pid: number
  readonly stdout: () => string
  readonly stderr: () => string
  readonly ended: Promise<End>
  /** Its address, once it says that it is ready. */
  readonly ready: (seconds?: number) => Promise<string>
  readonly signal: (name: NodeJS.Signals) => void
  /** As a terminal does it: to the program and to everything it has started in its group. */
  readonly signalGroup: (name: NodeJS.Signals) => void
}

/** A data folder that goes when the test has finished. One that is closed to others makes a difference to root. */
export function newFolder({ parent = tmpdir(), isOpen = true } = {}): string {
  const folder = mkdtempSync(join(parent, 'parley-process-'))
  if (isOpen) chmodSync(folder, 0o755)
  onTestFinished(async () => {
    await endAllIn(folder)
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}

/** Only what a shell would hand over: nothing of the test runner, and none of the developer's own settings. */
const bareEnvironment = { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '/' }

export function startPlace(options: StartOptions = {}): Place {
  const folder = options.folder ?? newFolder()
  const settings = { PORT: '0', PARLEY_DATA_DIR: folder, PARLEY_LIMITS: 'off' }
  const [program = '', ...args] = options.command ?? [process.execPath, 'tools/start.mjs']
  const child = spawn(program, args, {
    cwd: project,
    env: { ...bareEnvironment, TMPDIR: newFolder(), ...settings, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  const pid = child.pid ?? 0
  onTestFinished(async () => {
    endGroup(pid)
    await endAllIn(folder)
  })
  return watch(child, pid, folder)
}

function watch(child: ChildProcess, pid: number, folder: string): Place {
  let stdout = ''
  let stderr = ''
  child.stdout?.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
  let end: End | null = null
  const ended = new Promise<End>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      end = { code, signal }
      resolve(end)
    })
  })
  return {
    folder,
    pid,
    stdout: () => stdout,
    stderr: () => stderr,
    ended,
    ready: (seconds) =>
      eventually(
        'the place is ready',
        () => {
          if (end !== null)
            throw new Error(`the place ended with ${end.code ?? end.signal} before it was ready\n${stderr}`)
          return /^Parley is ready at (\S+)$/m.exec(stdout)?.[1] ?? null
        },
        seconds,
      ),
    signal: (name) => void process.kill(pid, name),
    signalGroup: (name) => void process.kill(-pid, name),
  }
}

/** The process number of the postmaster of a data folder, by its own note. */
export function postmasterOf(folder: string): number | null {
  try {
    const pid = Number(readFileSync(join(folder, 'postgres', '18', 'postmaster.pid'), 'utf8').split('\n')[0])
    return pid > 0 && isRunning(pid) ? pid : null
  } catch {
    return null
  }
}

/** Every process that works in PostgreSQL's part of this data folder, by whatever path it knows it. */
export function postgresIn(folder: string): number[] {
  return processes()
    .map(({ pid }) => pid)
    .filter((pid) => isFolderOf(pid, join(folder, 'postgres', '18')))
}

async function endAllIn(folder: string): Promise<void> {
  await eventually('nothing of the place is left', () => {
    const left = postgresIn(folder)
    // Another program of the place that still runs starts it again.
    for (const pid of left) end(pid)
    return left.length === 0
  })
}

function endGroup(pid: number): void {
  end(-pid)
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}

const password = 'Correct-horse-7'

/** Makes an account in a place and returns its access token. */
export async function register(url: string, username: string): Promise<string> {
  return tokenIn(await post(`${url}/api/v1/auth/register`, { username, password }))
}

export async function logIn(url: string, username: string, known = password): Promise<string> {
  return tokenIn(await post(`${url}/api/v1/auth/login`, { username, password: known }))
}

/** The status of a request that must be answered for a living session and from the database. */
export async function askMe(url: string, token: string): Promise<number> {
  const answer = await fetch(`${url}/api/v1/users/me`, { headers: { authorization: `Bearer ${token}` } })
  await answer.body?.cancel()
  return answer.status
}

function post(url: string, body: unknown): Promise<Response> {
  return fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
}

async function tokenIn(answer: Response): Promise<string> {
  const text = await answer.text()
  const body: unknown = JSON.parse(text)
  const token: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'accessToken') : undefined
  if (typeof token !== 'string') throw new Error(`no token: ${answer.status} ${text}`)
  return token
}
