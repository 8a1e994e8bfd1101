import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { basePath, type ErrorBody, type MeView } from '@parley/protocol'
import { type Client, type ClientOptions, createClient } from '@parley/sdk'
import { type App, type AppParts, startApp } from '@parley/server/app'
import { readSettings, type Settings } from '@parley/server/config/settings'
import { createLogger } from '@parley/server/platform/log'
import { inject } from 'vitest'
import { type TestClock, testClock } from './clock.ts'
import { administer, createDatabase } from './cluster.ts'
import { startRedis, type TestRedis } from './redis.ts'

/** A password that every policy takes. */
export const goodPassword = 'Correct-horse-7'

export interface WorldOptions {
  /** Settings in the operator's words; rate limits are off unless a test says otherwise. */
  readonly env?: Readonly<Record<string, string>>
  readonly clock?: TestClock
  /** More than one are one place by way of a Redis of their own. */
  readonly nodes?: number
  /** How long the server bears with slow and silent clients, where a test does not want to wait as long. */
  readonly patience?: AppParts['patience']
  /** How patient its worker is. */
  readonly pace?: AppParts['pace']
  /** What its servers take for the world outside. */
  readonly outside?: AppParts['outside']
  /** Who the program is to the database, where it does not own it, and what the owner says before. */
  readonly databaseUser?: { readonly name: string; readonly granted: string }
  /** Where the built page is, for a test that wants another one. */
  readonly pageFolder?: string
}

/** A raw HTTP answer. */
export interface RawAnswer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  /** The body as JSON, null when there is none. */
  readonly body: unknown
  /** The tokens, for an answer that must carry them. */
  readonly tokens: { readonly accessToken: string; readonly refreshToken: string }
  /** The refusal, for an answer that must be one. */
  readonly error: ErrorBody['error']
}

export interface RawRequest {
  /** The node that is asked; the first unless a test says otherwise. */
  readonly node?: App
  readonly token?: string
  readonly headers?: Readonly<Record<string, string>>
  /** Sent as JSON, or as it is when it is a text. */
  readonly body?: unknown
}

/** Somebody signed in, with the tokens a raw request needs. */
export interface Someone {
  readonly client: Client
  readonly user: MeView
  readonly token: string
  readonly refreshToken: string
}

/** A place of its own: real server, real database, a clock that the test moves. */
export interface World {
  /** The first node, which is the only one unless a test says otherwise. */
  readonly app: App
  readonly url: string
  readonly nodes: readonly App[]
  /** What several nodes talk through. */
  readonly redis: TestRedis
  readonly clock: TestClock
  /** Every log line so far. */
  readonly logs: readonly string[]
  /** Of the first node, unless the options name another's address. */
  client(options?: Partial<ClientOptions>): Client
  person(username?: string): Promise<Someone>
  guest(displayName?: string): Promise<Someone>
  /** A request below the base path, or any path that begins with `//`, which drops one slash. */
  send(method: string, path: string, request?: RawRequest): Promise<RawAnswer>
  /** The same place started again: a new process in all but name. */
  restart(env?: Readonly<Record<string, string>>): Promise<void>
  /** Ends one node of several, in order. */
  end(node: App): Promise<void>
  close(): Promise<void>
}

const secret = 'a secret that is only good for tests, and long enough'
const builtPage = fileURLToPath(new URL('../../web/dist/', import.meta.url))

export async function openWorld(options: WorldOptions = {}): Promise<World> {
  const { database, drop } = await createDatabase(inject('cluster'))
  if (options.databaseUser !== undefined) {
    const { name, granted } = options.databaseUser
    await administer(inject('cluster'), `${granted}; alter database ${database} set role = '${name}'`, database)
  }
  const folder = mkdtempSync(join(tmpdir(), 'parley-world-'))
  const count = options.nodes ?? 1
  const redis = count > 1 ? await startRedis() : null
  const clock = options.clock ?? testClock()
  const logs: string[] = []
  const log = createLogger('trace', logTo(logs))
  let names = 0

  const start = (env: Readonly<Record<string, string>> = {}): Promise<App> => {
    const settings: Settings = readSettings({
      PORT: '0',
      PARLEY_DATA_DIR: folder,
      PARLEY_LIMITS: 'off',
      ...(redis === null ? {} : { REDIS_URL: redis.url }),
      ...options.env,
      ...env,
    })
    const connection = { ...inject('cluster'), database }
    const secrets = settings.PARLEY_SECRET ?? [secret]
    return startApp({
      settings,
      secrets,
      connection,
      clock,
      log,
      version: '0.0.0-test',
      pageFolder: options.pageFolder ?? builtPage,
      studioProgram: inject('studio'),
      checkAnswers: true,
      ...(options.patience !== undefined && { patience: options.patience }),
      ...(options.outside !== undefined && { outside: options.outside }),
      ...(options.pace !== undefined && { pace: options.pace }),
    })
  }
  // The first makes the place.
  const startAll = async (env?: Readonly<Record<string, string>>): Promise<readonly [App, ...App[]]> => [
    await start(env),
    ...(await Promise.all(Array.from({ length: count - 1 }, () => start(env)))),
  ]
  const ended = new Set<App>()
  const end = async (app: App) => {
    if (ended.has(app)) return
    ended.add(app)
    await app.close()
  }
  const closeAll = async () => void (await Promise.all(apps.map(end)))
  let apps = await startAll()

  const clientFor = (extra: Partial<ClientOptions> = {}) =>
    createClient({ url: apps[0].url, now: () => clock.now().getTime(), ...extra })

  const someone = async (enter: (client: Client) => Promise<Answered>): Promise<Someone> => {
    const client = clientFor()
    const { user, accessToken, refreshToken } = await enter(client)
    if (refreshToken === undefined) throw new Error('a program was not given its refresh token')
    return { client, user, token: accessToken, refreshToken }
  }

  return {
    get app() {
      return apps[0]
    },
    get url() {
      return apps[0].url
    },
    get nodes() {
      return apps
    },
    get redis() {
      if (redis === null) throw new Error('a place of one node has no Redis')
      return redis
    },
    clock,
    logs,
    client: clientFor,
    person: (username = `person${(names += 1)}`) =>
      someone((client) => client.call('auth.register', { username, password: goodPassword })),
    guest: (displayName) =>
      someone((client) => client.call('auth.guest', displayName === undefined ? {} : { displayName })),
    send: (method, path, request = {}) => sendRaw(request.node?.url ?? apps[0].url, method, path, request),
    end,
    async restart(env) {
      await closeAll()
      apps = await startAll(env)
    },
    async close() {
      await closeAll()
      await redis?.close()
      await drop()
      rmSync(folder, { recursive: true, force: true })
      // Whatever is tested: two who wait for each other are a fault of the place, which shows once in a while only.
      const deadlock = logs.find((line) => line.includes('deadlock detected'))
      if (deadlock !== undefined) throw new Error(deadlock)
    },
  }
}

interface Answered {
  readonly user: MeView
  readonly accessToken: string
  readonly refreshToken?: string | undefined
}

function logTo(lines: string[]): Writable {
  return new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString())
      done()
    },
  })
}

async function sendRaw(url: string, method: string, path: string, request: RawRequest): Promise<RawAnswer> {
  const headers = new Headers(request.headers)
  if (request.token !== undefined) headers.set('authorization', `Bearer ${request.token}`)
  if (request.body !== undefined && !headers.has('content-type')) headers.set('content-type', 'application/json')
  const payload =
    typeof request.body === 'string' || request.body === undefined ? request.body : JSON.stringify(request.body)
  const target = path.startsWith('//') ? url + path.slice(1) : url + basePath + path
  const response = await fetch(target, { method, headers, body: payload ?? null, redirect: 'manual' })
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.startsWith('application/json') === true
  const body: unknown = isJson && text !== '' ? JSON.parse(text) : null
  const part = (field: string): unknown => {
    const value: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, field) : undefined
    if (value === undefined) throw new Error(`no ${field} in the answer: ${response.status} ${text}`)
    return value
  }
  return {
    status: response.status,
    headers: response.headers,
    text,
    body,
    get tokens() {
      return { accessToken: String(part('accessToken')), refreshToken: String(part('refreshToken')) }
    },
    get error() {
      return part('error') as ErrorBody['error']
    },
  }
}
