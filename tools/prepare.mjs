import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { buildStep, installStep, root } from './project.mjs'
import { run } from './run.mjs'

const oldest = [20, 19]

/** A message for people, without a stack. */
export class PrepareError extends Error {}

export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const isNewEnough = major > oldest[0] || (major === oldest[0] && minor >= oldest[1])
  if (!isNewEnough) {
    throw new PrepareError(
      `Parley needs Node ${oldest.join('.')} or newer; this is ${process.versions.node}. Node 24 is recommended.`,
    )
  }
}

/** Whether somebody ran npm by hand since the lockfile came. */
function isFreshlyInstalled() {
  const [asked, there] = ['package-lock.json', 'node_modules/.package-lock.json'].map((path) => join(root, path))
  return existsSync(there) && statSync(there).mtimeMs > statSync(asked).mtimeMs
}

/** Installs what the lockfile says, unless that is there already. */
export async function ensureInstalled() {
  const install = installStep()
  if (install.isDone() && existsSync(join(root, 'node_modules'))) return
  if (isFreshlyInstalled()) return install.done()
  process.stderr.write('Installing what Parley is made of …\n')
  const { code, output } = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { quiet: true })
  if (code !== 0) throw new PrepareError(`npm ci failed.\n${output.trim()}`)
  install.done()
}

/** Builds server and page, unless they are built from just these sources. */
export async function ensureBuilt() {
  const built = buildStep()
  const isThere = ['server/dist/main.js', 'web/dist/index.html'].every((path) => existsSync(join(root, path)))
  if (built.isDone() && isThere) return
  process.stderr.write('Building Parley …\n')
  const { build } = await import('./build.mjs')
  await build()
  built.done()
}
