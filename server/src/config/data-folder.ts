import {
  chownSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { randomToken } from '../platform/ids.ts'
import { isRunning, startOf } from '../platform/processes.ts'

/** The data folder cannot be used; the message is for the operator. */
export class DataFolderError extends Error {
  override readonly name = 'DataFolderError'
}

/** A place is running in it. */
export class InUseError extends DataFolderError {}

export interface DataFolder {
  readonly path: string
  /** Lets the next process have it. */
  release(): void
}

/** Makes the folder and takes it for this process: two places in one folder would destroy each other. */
export function openDataFolder(path: string): DataFolder {
  const note = join(path, 'parley.pid')
  try {
    makeFolder(path)
    take(path, note)
  } catch (error) {
    if (error instanceof DataFolderError) throw error
    const { code } = error as NodeJS.ErrnoException
    throw new DataFolderError(
      `The data folder ${path} cannot be used (${code}). Set PARLEY_DATA_DIR to a folder that can be written.`,
    )
  }
  return { path, release: () => rmSync(note, { force: true }) }
}

/** Folder by folder: the recursive mkdir of Node never ends where a file system takes no folders, such as /proc. */
function makeFolder(path: string): void {
  if (existsSync(path)) return
  makeFolder(dirname(path))
  mkdirSync(path, { mode: 0o711 })
}

/**
 * The note appears whole or not at all, and only who holds the link to a note left behind may remove it: of several
 * that start at the same moment one stays, and none removes another's.
 */
function take(path: string, note: string): void {
  const mine = `${note}.${process.pid}`
  writeFileSync(mine, `${process.pid} ${startOf(process.pid)}\n`, { mode: 0o644 })
  try {
    for (let attempt = 0; attempt < 10; attempt += 1) {
      if (appears(mine, note)) return
      const found = readNote(note)
      if (found === undefined) continue
      const [pid, start] = found
      if (pid > 0 && isRunning(pid) && startOf(pid) === start) {
        throw new InUseError(
          `Another Parley (process ${pid}) is using the data folder ${path}. Stop it, or set PARLEY_DATA_DIR to another folder.`,
        )
      }
      removeLeftBehind(note, found)
    }
  } finally {
    rmSync(mine, { force: true })
  }
  throw new DataFolderError(
    `The data folder ${path} is being taken by another process. If none is running, remove ${note} and ${note}.left.`,
  )
}

/** Whether the name was free and is a file's from now on. */
function appears(file: string, name: string): boolean {
  try {
    linkSync(file, name)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

type Note = readonly [pid: number, start: string]

function readNote(note: string): Note | undefined {
  try {
    const [pid = '', start = ''] = readFileSync(note, 'utf8').trim().split(/ (.*)/)
    return [Number(pid), start]
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

function removeLeftBehind(note: string, [pid, start]: Note): void {
  const left = `${note}.left`
  try {
    if (!appears(note, left)) return
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return
    throw error
  }
  const held = readNote(left)
  if (held?.[0] === pid && held[1] === start) rmSync(note, { force: true })
  rmSync(left, { force: true })
}

/** The place's secrets, the current one first: made on the first start and readable by this user only. */
export function placeSecrets({ path: folder }: Pick<DataFolder, 'path'>): readonly string[] {
  const path = join(folder, 'secret')
  try {
    writeFileSync(path, `${randomToken(48)}\n`, { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const secrets = readFileSync(path, 'utf8')
    .split(/\s+/)
    .filter((secret) => secret !== '')
  if (secrets.length === 0 || secrets.some((secret) => secret.length < 32))
    throw new DataFolderError(
      `The file ${path} must hold secrets of at least 32 characters, one per line. Restore it, or remove it and have everyone sign in again.`,
    )
  return secrets
}

/** Puts a new secret before the others, or in their place, whole or not at all. Answers how many there are. */
export function rotateSecret(folder: string, { isDropping }: { readonly isDropping: boolean }): number {
  const path = join(folder, 'secret')
  const secrets = [randomToken(48), ...(isDropping ? [] : placeSecrets({ path: folder }))]
  const { uid, gid } = existsSync(path) ? statSync(path) : { uid: null, gid: null }
  writeFileSync(`${path}.new`, `${secrets.join('\n')}\n`, { mode: 0o600 })
  if (uid !== null && gid !== null) chownSync(`${path}.new`, uid, gid)
  renameSync(`${path}.new`, path)
  return secrets.length
}
