import { createHash } from 'node:crypto'
import { chmodSync, chownSync, lstatSync, mkdirSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import type { Owner } from './owner.ts'

/** The kernel takes no longer path for a socket; `.s.PGSQL.5432` and its lock file come on top of the folder. */
const longestFolder = 80

/** A folder for PostgreSQL's socket that only its owner and root can enter: in the data folder, if its path is not too long. */
export function socketFolder(data: string, owner: Owner): string {
  const inside = join(data, 'run')
  const short = join(tmpdir(), `parley-socket-${createHash('sha256').update(data).digest('hex').slice(0, 12)}`)
  const folder = Buffer.byteLength(inside) <= longestFolder ? inside : short
  const uid = owner.kind === 'other' ? owner.uid : userInfo().uid
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const found = lstatSync(folder)
  // Somebody else may have made the folder in the shared place first, to stand between Parley and its database.
  if (!found.isDirectory() || (found.uid !== uid && found.uid !== userInfo().uid)) {
    throw new Error(`${folder} belongs to somebody else. Remove it, or set PARLEY_DATA_DIR to a shorter path.`)
  }
  chmodSync(folder, 0o700)
  if (owner.kind === 'other') chownSync(folder, owner.uid, owner.gid)
  return folder
}
