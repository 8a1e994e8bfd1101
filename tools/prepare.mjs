import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { alone } from './alone.mjs'
import { buildStep, installStep, root } from './project.mjs'
import { run } from './run.mjs'

const oldest = { major: 20, minor: 19 }

/** A message for people, without a stack. */
export class PrepareError extends Error {}

export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > oldest.major || (major === oldest.major && minor >= oldest.minor)) return
  const needed = `Node ${oldest.major}.${oldest.minor} or newer`
  throw new PrepareError(`Parley needs ${needed}; this is ${process.versions.node}. Node 24 is recommended.`)
}

/** Whether somebody ran npm by hand since the lockfile came. */
function isFreshlyInstalled() {
  const asked = join(root, 'package-lock.json')
  const there = join(root, 'node_modules', '.package-lock.json')
  return existsSync(there) && statSync(there).mtimeMs > statSync(asked).mtimeMs
}

/** Installs what the lockfile says, unless that is there already. */
export async function ensureInstalled() {
  if (!isInstalled()) await alone(install)
}

function isInstalled() {
  return installStep().isDone() && existsSync(join(root, 'node_modules'))
}

async function install() {
  // Somebody else may have done it meanwhile.
  if (isInstalled()) return
  const step = installStep()
  if (isFreshlyInstalled()) return step.done()
  process.stderr.write('Installing what Parley is made of …\n')
  const { code, output } = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { quiet: true })
  if (code !== 0) throw new PrepareError(`npm ci failed.\n${output.trim()}`)
  step.done()
}

/** Builds server and page, unless they are built from just these sources. */
export async function ensureBuilt() {
  if (!isBuilt()) await alone(buildAll)
}

function isBuilt() {
  const isThere = ['server/dist/main.js', 'server/dist/command.js', 'web/dist/index.html'].every((path) =>
    existsSync(join(root, path)),
  )
  return isThere && buildStep().isDone()
}

async function buildAll() {
  if (isBuilt()) return
  const step = buildStep()
  process.stderr.write('Building Parley …\n')
  const { build } = await import('./build.mjs')
  await build()
  step.done()
}
