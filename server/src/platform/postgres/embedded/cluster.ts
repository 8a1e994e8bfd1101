import { chmodSync, chownSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from '../../log.ts'
import type { Connection } from '../database.ts'
import { findBinaries, openToOthers } from './binaries.ts'
import { clearLeftover } from './leftover.ts'
import { findOwner, type Owner } from './owner.ts'
import { openSandbox, type Sandbox } from './sandbox.ts'
import { socketFolder } from './socket-folder.ts'

/** A running PostgreSQL of Parley's own. */
export interface Cluster {
  readonly connection: Connection & { readonly host: string }
  /** Stops it in order and resolves when it is gone. */
  stop(): Promise<void>
}

export interface ClusterOptions {
  /** Where everything of PostgreSQL is; created when absent. */
  readonly folder: string
  readonly log: Logger
  /** Settings of PostgreSQL in addition to Parley's own. */
  readonly settings?: Readonly<Record<string, string>>
}

/** The superuser and the database; nothing but this program ever connects. */
const role = 'parley'
const port = 5432
const restartPauseMs = 500
/** PostgreSQL's files are of one major version, so their folder is named by it. */
const major = '18'

/**
 * Starts PostgreSQL, stays with it and stops it when told, or when Parley is gone for whatever reason: the shell holds
 * the other end of a pipe that closes with this process. When PostgreSQL ends first, its standard error closes.
 */
const supervise =
  '"$@" & child=$!; exec 2>&-; trap "" INT TERM HUP; while read -r _; do :; done; kill -INT $child; wait $child'

/** The same for a program that ends by itself. */
const superviseOnce =
  'exec 3<&0; "$@" </dev/null & child=$!; { while read -r _; do :; done; kill $child; } <&3 & watcher=$!; ' +
  'wait $child; code=$?; kill $watcher; exit $code'

const settings = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '60',
  shared_buffers: '128MB',
  log_timezone: 'UTC',
  log_line_prefix: '',
  // What a statement was about, such as a name that is taken, belongs into no log.
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  jit: 'off',
}

export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const owner = findOwner()
  const { folder, log } = options
  const data = join(folder, major)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const binaries = await findBinaries()
  if (owner.kind === 'other') {
    await openToOthers(binaries)
    chownSync(folder, owner.uid, owner.gid)
  }
  const leftover = await clearLeftover(data)
  if (leftover !== 'nothing') log.warn({ leftover }, 'the last run did not end in order')
  const sandbox = openSandbox(owner, binaries, folder)
  if (!existsSync(data)) await initialise(sandbox, folder)
  writeAccess(data, owner)
  const sockets = socketFolder(folder, owner)
  const postmaster = await supervised(sandbox, data, sockets.replace(folder, sandbox.folder), options)
  const connection = { host: sockets, port, user: role, database: 'postgres' }
  return { connection, stop: () => postmaster.stop() }
}

/** How to reach the one that another process runs in this folder. */
export function runningCluster(folder: string): Connection {
  return { host: socketFolder(folder, findOwner()), port, user: role, database: 'postgres' }
}

/**
 * Makes the files under another name first: should this be interrupted, the next start finds none rather than half of
 * them. Unicode rules are the built-in ones, so that a database means the same on every machine.
 */
async function initialise(sandbox: Sandbox, folder: string): Promise<void> {
  rmSync(join(folder, 'new'), { recursive: true, force: true })
  const args = ['--pgdata', join(sandbox.folder, 'new'), '--username', role, '--auth', 'peer', '--encoding', 'UTF8']
  args.push('--locale', 'C', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8', '--no-instructions')
  const child = sandbox.run(superviseOnce, [sandbox.program('initdb'), ...args])
  let output = ''
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve))
  if (code !== 0) throw new Error(`PostgreSQL could not make its files in ${folder}: ${lastLines(output)}`)
  renameSync(join(folder, 'new'), join(folder, major))
}

/** The kernel says who is at the other end of the socket: root or the owner, and nobody else, is let in. */
function writeAccess(data: string, owner: Owner): void {
  const people = new Set(['root', owner.name])
  const files = {
    'pg_hba.conf': 'local all all peer map=parley\n',
    'pg_ident.conf': [...people].map((person) => `parley "${person}" ${role}\n`).join(''),
  }
  for (const [name, text] of Object.entries(files)) {
    const path = join(data, name)
    writeFileSync(path, text, { mode: 0o600 })
    chmodSync(path, 0o600)
    if (owner.kind === 'other') chownSync(path, owner.uid, owner.gid)
  }
}

interface Postmaster {
  stop(): Promise<void>
}

/** Runs PostgreSQL, and again should it end without being told to: until it is told, there is no giving up. */
async function supervised(
  sandbox: Sandbox,
  data: string,
  sockets: string,
  options: ClusterOptions,
): Promise<Postmaster> {
  const { log } = options
  let stopping = false
  let current = launchOnce(sandbox, data, sockets, options)
  await current.ready
  void keepRunning().catch((error: Error) =>
    log.fatal({ error: error.message }, 'PostgreSQL is no longer watched over'),
  )

  async function keepRunning() {
    for (;;) {
      await current.ended
      if (!stopping) log.error('PostgreSQL ended unexpectedly and is started again')
      if (!stopping) await pause(restartPauseMs)
      if (!stopping) await clearLeftover(data)
      if (stopping) return
      current = launchOnce(sandbox, data, sockets, options)
      await current.ready.catch((error: Error) =>
        log.error({ error: error.message }, 'PostgreSQL does not start again yet'),
      )
    }
  }

  return {
    async stop() {
      stopping = true
      await current.stop()
    },
  }
}

function launchOnce(sandbox: Sandbox, data: string, sockets: string, options: ClusterOptions) {
  const flags = Object.entries({ ...settings, unix_socket_directories: sockets, ...options.settings })
  const child = sandbox.run(supervise, [
    sandbox.program('postgres'),
    '-D',
    join(sandbox.folder, major),
    ...flags.flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ])
  let ready = false
  let output = ''
  const ended = new Promise<void>((resolve) => {
    child.once('error', (error) => {
      output += error.message
      resolve()
    })
    child.stderr?.once('close', resolve)
  })
  const shellGone = new Promise((resolve) => child.once('exit', resolve))
  // Standard input closes with the shell; that is noticed by the close of standard error.
  child.stdin?.on('error', () => {})
  child.stdout?.resume()
  const whenReady = new Promise<void>((resolve, reject) => {
    child.stderr?.on('data', (chunk: Buffer) => {
      const text = chunk.toString()
      for (const line of text.split('\n')) report(line, options.log)
      if (ready) return
      output += text
      if (!output.includes('database system is ready to accept connections')) return
      ready = true
      resolve()
    })
    void ended.then(() => {
      child.stdin?.end()
      reject(new Error(`PostgreSQL did not start: ${lastLines(output)}`))
    })
  })
  return {
    ready: whenReady,
    ended,
    async stop() {
      child.stdin?.end()
      await Promise.race([ended, shellGone])
      // A shell that was killed could not pass the word on.
      await clearLeftover(data)
      await ended
    },
  }
}

function report(line: string, log: Logger): void {
  const said = /^(\w+):\s+(.*)$/.exec(line)
  if (said === null) return
  const [, level = '', text = ''] = said
  if (level === 'PANIC' || level === 'FATAL') log.error({ postgres: text })
  else if (level === 'WARNING') log.warn({ postgres: text })
  else log.debug({ postgres: text })
}

function lastLines(output: string): string {
  return output.trim().split('\n').slice(-5).join(' ').trim() || 'it said nothing'
}
