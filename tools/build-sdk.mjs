import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import { root } from './project.mjs'
import { run } from './run.mjs'

/** What programs outside of this project can import. The worker of tabs is told apart from the page it serves. */
const entries = {
  index: 'sdk/src/index.ts',
  parts: 'sdk/src/parts.ts',
  shared: 'sdk/src/shared/tab.ts',
  edge: 'sdk/src/shared/worker.ts',
  late: 'sdk/src/connection/late-connection.ts',
}

/** Where the types of what is named by a package lie, of those that the client's own types speak of. */
const packages = [
  { name: /^@parley\/protocol\/(\w+)$/, path: 'protocol/src/$1.js' },
  { name: /^zod$/, path: 'zod/index.js' },
  { name: /^zod\/v4\/core$/, path: 'zod/v4/core/index.js' },
]

/**
 * Makes the client a package of its own, which needs no other: programs with the names of the contract in them, and types that
 * need no schema library to be installed.
 * @param {string} folder where `parley-sdk-<version>.tgz` is to lie
 * @returns {Promise<string>} its path
 */
export async function buildSdk(folder) {
  const made = mkdtempSync(join(tmpdir(), 'parley-sdk-'))
  try {
    await Promise.all([writePrograms(made), writeTypes(join(made, 'types'))])
    const version = writeManifest(made)
    for (const file of ['LICENSE', 'sdk/README.md']) cpSync(join(root, file), join(made, file.replace('sdk/', '')))
    mkdirSync(folder, { recursive: true })
    const { code, output } = await run('npm', ['pack', made, '--pack-destination', folder], { quiet: true })
    if (code !== 0) throw new Error(`npm cannot pack the client: ${output}`)
    return join(folder, `parley-sdk-${version}.tgz`)
  } finally {
    rmSync(made, { recursive: true, force: true })
  }
}

/** @param {string} made */
async function writePrograms(made) {
  const input = Object.fromEntries(Object.entries(entries).map(([name, path]) => [name, join(root, path)]))
  const bundle = await rolldown({ input, platform: 'neutral' })
  await bundle.write({ dir: made, format: 'esm', chunkFileNames: 'parts/[name]-[hash].js' })
  await bundle.close()
}

/** @param {string} types */
async function writeTypes(types) {
  const flags = ['--noEmit', 'false', '--declaration', '--emitDeclarationOnly', '--rootDir', root, '--outDir', types]
  for (const part of ['protocol', 'sdk']) {
    const { code, output } = await run('tsc', ['-p', part, ...flags], { quiet: true })
    if (code !== 0) throw new Error(`The types of ${part} cannot be written: ${output}`)
  }
  const zod = join(root, 'node_modules/zod')
  const isType = (/** @type {string} */ path) => !/\.[a-z]+$/.test(path) || path.endsWith('.d.ts')
  for (const part of ['index.d.ts', 'v4'])
    cpSync(join(zod, part), join(types, 'zod', part), { recursive: true, filter: isType })
  cpSync(join(zod, 'LICENSE'), join(types, 'zod/LICENSE'))
  for (const part of ['protocol', 'sdk']) for (const file of typesBelow(join(types, part))) resolveNames(types, file)
}

/** @param {string} folder */
function typesBelow(folder) {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true })
  return found.filter(({ name }) => name.endsWith('.d.ts')).map(({ name, parentPath }) => join(parentPath, name))
}

/** Types name each other by where they lie, as every setting of a compiler understands it. @param {string} types @param {string} file */
function resolveNames(types, file) {
  const text = readFileSync(file, 'utf8').replace(/(\bfrom |\bimport\()(['"])([^'"]+)\2/g, (_, before, quote, name) => {
    if (name.startsWith('.')) return `${before}${quote}${name.replace(/\.ts$/, '.js')}${quote}`
    const known = packages.find((each) => each.name.test(name))
    if (known === undefined)
      throw new Error(`The types of the client speak of ${name}, which is not part of its package.`)
    const path = relative(dirname(file), join(types, name.replace(known.name, known.path))).replaceAll(sep, '/')
    return `${before}${quote}${path.startsWith('.') ? path : `./${path}`}${quote}`
  })
  writeFileSync(file, text)
}

/** @param {string} made */
function writeManifest(made) {
  const { name, version, license, type } = JSON.parse(readFileSync(join(root, 'sdk/package.json'), 'utf8'))
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const exported = Object.entries(entries).map(([entry, path]) => {
    const types = `./types/${path.replace(/\.ts$/, '.d.ts')}`
    return [entry === 'index' ? '.' : `./${entry}`, { types, default: `./${entry}.js` }]
  })
  const manifest = {
    name,
    version,
    description: 'The client of Parley: signs in, stays connected, and keeps what a place shows.',
    license,
    type,
    engines,
    sideEffects: false,
    exports: Object.fromEntries(exported),
    types: `./types/${entries.index.replace(/\.ts$/, '.d.ts')}`,
    // Node 20 has no WebSocket of its own; without one the client hears by HTTP.
    peerDependencies: { ws: '^8.18.0' },
    peerDependenciesMeta: { ws: { optional: true } },
  }
  writeFileSync(join(made, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  return version
}

export const sdkFolder = join(root, 'sdk/dist')

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await buildSdk(process.argv[2] ?? sdkFolder))
