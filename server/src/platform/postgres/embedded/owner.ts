import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { userInfo } from 'node:os'
import { dirname } from 'node:path'

/** Who runs PostgreSQL, which refuses to be run by root. */
export type Owner =
  | { readonly kind: 'self'; readonly name: string }
  | { readonly kind: 'other'; readonly name: string; readonly uid: number; readonly gid: number }

/** The system user that runs PostgreSQL when Parley itself is started by root. */
const systemUser = 'parley'

export function findOwner(): Owner {
  const self = userInfo()
  if (self.uid !== 0) return { kind: 'self', name: self.username }
  const existing = idsOf(systemUser)
  if (existing !== null) return { kind: 'other', name: systemUser, ...existing }
  createSystemUser()
  const created = idsOf(systemUser)
  if (created === null) {
    throw new Error(
      `PostgreSQL does not run as root, and the user "${systemUser}" to run it could not be created. ` +
        'Create it, start Parley as an ordinary user, or set DATABASE_URL.',
    )
  }
  return { kind: 'other', name: systemUser, ...created }
}

function idsOf(user: string): { uid: number; gid: number } | null {
  try {
    const ask = (flag: string) =>
      Number(execFileSync('id', [flag, user], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
    return { uid: ask('-u'), gid: ask('-g') }
  } catch {
    return null
  }
}

/** `useradd` on most systems, BusyBox's `adduser` on small ones. */
function createSystemUser(): void {
  const attempts = [
    [
      'useradd',
      '--system',
      '--user-group',
      '--no-create-home',
      '--home-dir',
      '/nonexistent',
      '--shell',
      '/usr/sbin/nologin',
      systemUser,
    ],
    ['adduser', '-S', '-D', '-H', systemUser],
  ] as const
  for (const [command, ...args] of attempts) {
    try {
      execFileSync(command, args, { stdio: 'ignore' })
      return
    } catch {
      // The next one may exist.
    }
  }
}

/** Whether `user` may pass through every folder above `path`, by the ordinary permission bits. */
export function canReach(user: { readonly uid: number; readonly gid: number }, path: string): boolean {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const { uid, gid, mode } = statSync(folder)
    const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001
    if ((mode & bit) === 0) return false
    if (folder === dirname(folder)) return true
  }
}
