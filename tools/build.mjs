import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { rolldown } from 'rolldown'
import { build as vite } from 'vite'
import { buildSdk, sdkFolder } from './build-sdk.mjs'
import { root } from './project.mjs'

/** What rolldown makes of the server: our own code in a few files, packages as they were installed. */
export const serverBundle = {
  input: {
    main: join(root, 'server/src/main.ts'),
    // What operators do from the command line.
    command: join(root, 'server/src/command.ts'),
    // Started by it as another process.
    studio: join(root, 'server/src/platform/studio/program.ts'),
  },
  platform: /** @type {const} */ ('node'),
  external: (/** @type {string} */ id) => !id.startsWith('.') && !id.startsWith('/') && !id.startsWith('@parley/'),
}
export const serverOutput = {
  dir: join(root, 'server/dist'),
  format: /** @type {const} */ ('esm'),
  entryFileNames: '[name].js',
  chunkFileNames: '[name]-[hash].js',
  sourcemap: true,
}

/** SQL is read from beside the program. */
export function copyMigrations() {
  cpSync(join(root, 'server/src/platform/postgres/migrations'), join(root, 'server/dist/migrations'), {
    recursive: true,
  })
}

async function buildServer() {
  rmSync(join(root, 'server/dist'), { recursive: true, force: true })
  const bundle = await rolldown(serverBundle)
  await bundle.write(serverOutput)
  await bundle.close()
  copyMigrations()
}

async function buildPage() {
  // A test runner that has the page built says what it is itself, and would be given a page to debug.
  const before = process.env['NODE_ENV']
  process.env['NODE_ENV'] = 'production'
  await vite({ root: join(root, 'web'), configFile: join(root, 'web/vite.config.ts'), logLevel: 'warn' })
  if (before === undefined) delete process.env['NODE_ENV']
  else process.env['NODE_ENV'] = before
  compress(join(root, 'web/dist'))
}

/** Text is compressed once here, as well as it can be, instead of with every answer. @param {string} folder */
function compress(folder) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(js|css|html|svg|json|webmanifest)$/.test(entry.name)) continue
    const path = join(entry.parentPath, entry.name)
    const bytes = readFileSync(path)
    if (bytes.length < 1024) continue
    writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }))
    const hint = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
    writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params: hint }))
  }
}

export async function build() {
  await Promise.all([buildServer(), buildPage()])
}

// Who only starts a place does not wait for what others install.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await build()
  await buildSdk(sdkFolder)
}
