import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the project. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** What the two built parts are made from. */
const sources = ['package-lock.json', 'tsconfig.base.json', 'tools/build.mjs', 'protocol', 'sdk/src', 'server', 'web']
const ignored = new Set(['node_modules', 'dist', 'test'])

/** @param {string} path @returns {Generator<string>} */
function* filesBelow(path) {
  if (!existsSync(path)) return
  const entries = readdirSync(path, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    const inner = join(path, entry.name)
    if (entry.isDirectory() && !ignored.has(entry.name)) yield* filesBelow(inner)
    else if (entry.isFile() && !entry.name.endsWith('.test.ts')) yield inner
  }
}

/** A mark of the contents of files and folders: equal marks, equal contents. @param {readonly string[]} paths */
function markOf(paths) {
  const hash = createHash('sha256').update(process.version)
  for (const path of paths.map((each) => join(root, each))) {
    const files = path.endsWith('.json') || path.endsWith('.mjs') ? [path] : filesBelow(path)
    for (const file of files) hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

/** A step that is done again only when what it is made from has changed. @param {string} name @param {readonly string[]} paths */
function step(name, paths) {
  const file = join(root, '.build', name)
  const mark = markOf(paths)
  return {
    isDone: () => existsSync(file) && readFileSync(file, 'utf8') === mark,
    done() {
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, mark)
    },
  }
}

export const installStep = () => step('installed', ['package-lock.json'])
export const buildStep = () => step('built', sources)
