import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { checkNode, ensureBuilt, ensureInstalled, PrepareError } from './prepare.mjs'
import { root } from './project.mjs'
import { run } from './run.mjs'

/** What can be measured; the other files in `bench/` are parts of these. */
const benchmarks = [
  'users-me',
  'fan-out',
  'durable',
  'idle',
  'reconnect',
  'growth',
  'history',
  'search',
  'administration',
  'page',
  'start',
  'images',
]

const bundles = join(root, '.build', 'bench')

/** Everything in `bench/` becomes a program, because a benchmark may start others. */
async function bundle() {
  const { build } = await import('rolldown')
  const { serverBundle, serverOutput } = await import('./build.mjs')
  const names = readdirSync(join(root, 'bench')).filter((name) => name.endsWith('.ts'))
  const input = Object.fromEntries(names.map((name) => [name.slice(0, -'.ts'.length), join(root, 'bench', name)]))
  await build({ ...serverBundle, input, output: { ...serverOutput, dir: bundles } })
}

/** @param {readonly string[]} asked */
async function measure(asked) {
  const unknown = asked.find((name) => !benchmarks.includes(name))
  if (unknown !== undefined)
    throw new PrepareError(`There is no benchmark ${unknown}. There are: ${benchmarks.join(', ')}.`)
  checkNode()
  await ensureInstalled()
  await ensureBuilt()
  await bundle()
  for (const name of asked.length > 0 ? asked : benchmarks) {
    const { code } = await run(process.execPath, [join(bundles, `${name}.js`)])
    if (code !== 0) throw new PrepareError(`The benchmark ${name} failed.`)
  }
}

try {
  await measure(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof PrepareError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
