import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Binaries } from './binaries.ts'
import { canReach, type Owner } from './owner.ts'

/** A way to run a program of PostgreSQL as its owner, with the paths by which that owner knows them. */
export interface Sandbox {
  /** The folder with PostgreSQL's files. */
  readonly folder: string
  readonly program: (name: 'postgres' | 'initdb') => string
  readonly run: (script: string, args: readonly string[]) => ChildProcess
}

/** PostgreSQL sees nothing of Parley's settings, which hold secrets, and speaks English to the log. */
const environment = { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }

/**
 * Normally the owner can reach the folders as they are. Where root keeps Parley in a folder that is closed to everyone
 * else, such as /root, PostgreSQL gets a mount namespace in which the two folders it needs, and nothing more, are
 * also mounted at an open place. The data stays where the operator expects it.
 */
export function openSandbox(owner: Owner, binaries: Binaries, folder: string): Sandbox {
  if (owner.kind === 'self') return direct({}, binaries, folder)
  if (canReach(owner, binaries.folder) && canReach(owner, folder)) {
    return direct({ uid: owner.uid, gid: owner.gid }, binaries, folder)
  }
  if (process.platform !== 'linux') {
    throw new Error(
      `The user "${owner.name}", which runs PostgreSQL, cannot reach ${folder}. Set PARLEY_DATA_DIR to a folder it can.`,
    )
  }
  return mounted(owner, binaries, folder)
}

function direct(identity: { uid?: number; gid?: number }, binaries: Binaries, folder: string): Sandbox {
  return {
    folder,
    program: (name) => binaries[name],
    run: (script, args) => spawn('/bin/sh', ['-c', script, 'parley', ...args], { ...options, ...identity }),
  }
}

function mounted(owner: Owner & { kind: 'other' }, binaries: Binaries, folder: string): Sandbox {
  const base = join(tmpdir(), `parley-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`)
  const points = { folder: join(base, 'data'), native: join(base, 'postgres') }
  mkdirSync(base, { recursive: true, mode: 0o755 })
  chmodSync(base, 0o755)
  for (const point of Object.values(points)) mkdirSync(point, { recursive: true })
  const mount = 'mount --bind "$1" "$2" && mount --bind "$3" "$4" || exit 97; user=$5; group=$6; script=$7; shift 7; '
  const become = 'exec setpriv --reuid "$user" --regid "$group" --clear-groups /bin/sh -c "$script" parley "$@"'
  return {
    folder: points.folder,
    program: (name) => join(points.native, 'bin', name),
    run: (script, args) =>
      spawn(
        'unshare',
        ['--mount', '--propagation', 'private', '/bin/sh', '-c', mount + become, 'parley', folder, points.folder]
          .concat([binaries.folder, points.native, String(owner.uid), String(owner.gid), script])
          .concat(args),
        options,
      ),
  }
}

/** A process group of its own: Ctrl-C in a terminal is for Parley, which then stops PostgreSQL in order. */
const options = { stdio: ['pipe', 'pipe', 'pipe'], detached: true, env: environment, cwd: '/' } satisfies Parameters<
  typeof spawn
>[2]
