import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
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

/** Folders that every Linux has and PostgreSQL has no business in. */
const mountPoints = ['/mnt', '/media', '/srv', '/opt']

/** Only the new namespace has these mounts, so they need no place in a folder shared with others and leave nothing behind. */
const mount =
  'mount -t tmpfs -o mode=755,size=1m parley "$1" && mkdir "$1/data" "$1/native" && ' +
  'mount --bind "$2" "$1/data" && mount --bind "$3" "$1/native" || exit 97; user=$4; group=$5; script=$6; shift 6; ' +
  'exec setpriv --reuid "$user" --regid "$group" --clear-groups /bin/sh -c "$script" parley "$@"'

function mounted(owner: Owner & { kind: 'other' }, binaries: Binaries, folder: string): Sandbox {
  // What is mounted must not disappear under what it is mounted on.
  const covers = (point: string) => [folder, binaries.folder].some((path) => path.startsWith(`${point}/`))
  const point = mountPoints.find((path) => existsSync(path) && !covers(path))
  if (point === undefined)
    throw new Error(`There is no place to mount ${folder} at. Set DATABASE_URL to use your own PostgreSQL.`)
  const fixed = [point, folder, binaries.folder, String(owner.uid), String(owner.gid)]
  return {
    folder: join(point, 'data'),
    program: (name) => join(point, 'native', 'bin', name),
    run: (script, args) => {
      const unshare = ['--mount', '--propagation', 'private', '/bin/sh', '-c', mount, 'parley', ...fixed, script]
      return spawn('unshare', unshare.concat(args), options)
    },
  }
}

/** A process group of its own: Ctrl-C in a terminal is for Parley, which then stops PostgreSQL in order. */
const options = { stdio: ['pipe', 'pipe', 'pipe'], detached: true, env: environment, cwd: '/' } satisfies Parameters<
  typeof spawn
>[2]
