import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { randomToken } from '../platform/ids.ts'
import { isRunning, startOf } from '../platform/processes.ts'

/** The data folder cannot be used; the message is for the operator. */
export class DataFolderError extends Error {
  override readonly name = 'DataFolderError'
}

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

function take(path: string, note: string): void {
  const mine = `${process.pid} ${startOf(process.pid)}\n`
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      const file = openSync(note, 'wx', 0o644)
      writeSync(file, mine)
      closeSync(file)
      return
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const [pid = '', start = ''] = readFileSync(note, 'utf8').trim().split(/ (.*)/)
    if (Number(pid) > 0 && isRunning(Number(pid)) && startOf(Number(pid)) === start) {
      throw new DataFolderError(
        `Another Parley (process ${pid}) is using the data folder ${path}. Stop it, or set PARLEY_DATA_DIR to another folder.`,
      )
    }
    rmSync(note, { force: true })
  }
  throw new DataFolderError(`The data folder ${path} is being taken by another process.`)
}

/** The place's secrets, the current one first: made on the first start and readable by this user only. */
export function placeSecrets(folder: DataFolder): readonly string[] {
  const path = join(folder.path, 'secret')
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
