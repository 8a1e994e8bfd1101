import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkNode, ensureInstalled, PrepareError } from './prepare.mjs'
import { root } from './project.mjs'
import { run } from './run.mjs'

/** Each says what is wrong, or nothing. @typedef {{ name: string, findFaults: () => Promise<string> }} Check */

/** As many run at once as a small machine has processors. */
const lanes = 2

/** Runs a program that says what is wrong by failing. @param {string} name @param {string} command @param {string[]} args @returns {Check} */
function program(name, command, ...args) {
  return {
    name,
    async findFaults() {
      const { code, output } = await run(command, args, { quiet: true })
      return code === 0 ? '' : output.trim() || `${command} ended with ${code}`
    },
  }
}

/** @param {string} name @param {() => Promise<readonly string[]>} find @returns {Check} */
function search(name, find) {
  return { name, findFaults: async () => (await find()).join('\n') }
}

/** Every `tsconfig*.json` of every workspace, so that none can be forgotten. */
function typeChecks() {
  const folders = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
  const configs = folders
    .filter((folder) => existsSync(join(root, folder, 'tsconfig.json')))
    .flatMap((folder) =>
      readdirSync(join(root, folder))
        .filter((file) => /^tsconfig.*\.json$/.test(file))
        .map((file) => `${folder}/${file}`),
    )
  return configs.map((config) =>
    program(`types ${config.replace(/\/tsconfig\.?(.*)\.json$/, ' $1').trim()}`, 'tsc', '-p', config),
  )
}

/** The slow ones first, so that the lanes end together. @returns {Check[]} */
function allChecks() {
  return [
    program('lint', 'oxlint', '--type-aware', '--deny-warnings', '--report-unused-disable-directives'),
    ...typeChecks(),
    program('dead code', 'knip', '--no-progress'),
    program('format', 'oxfmt', '--check'),
    search('laws', async () => {
      const { checkLaws } = await import('./laws.mjs')
      return checkLaws(root).map(({ file, line, what, law }) => `${file}:${line} ${what}\n  law: ${law}`)
    }),
    search('file names in docs', async () => {
      const { findBroken } = await import('./doc-links.mjs')
      return findBroken(root).map(({ file, line, what }) => `${file}:${line} ${what}, which is not there`)
    }),
    search('tests named in docs', async () => {
      const { findMissingTests } = await import('./named-tests.mjs')
      return findMissingTests(root).map(({ file, line, what }) => `${file}:${line} ${what}`)
    }),
    search('rules in tests', async () => {
      const { compareRules } = await import('./rules.mjs')
      return compareRules(root).map(({ file, line, what }) => `${file}:${line} ${what}`)
    }),
    search('settings in docs', async () => (await import('./settings-page.mjs')).compareSettings(root)),
    search('lockfile', async () => {
      const { findForgotten } = await import('./lockfile.mjs')
      return findForgotten(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')))
    }),
    search('words', async () => (await import('./words.mjs')).findLocalPaths(root)),
  ]
}

/** Runs every check, telling of each as it ends. @returns {Promise<{ passed: number, failed: number }>} */
export async function runChecks() {
  const waiting = allChecks()
  const count = { passed: 0, failed: 0 }
  const lane = async () => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      const started = performance.now()
      const faults = await check.findFaults().catch((error) => String(error?.stack ?? error))
      const seconds = ((performance.now() - started) / 1000).toFixed(1)
      const isWell = faults === ''
      count[isWell ? 'passed' : 'failed'] += 1
      process.stdout.write(
        `${isWell ? 'ok    ' : 'failed'} ${check.name} (${seconds} s)\n${isWell ? '' : indented(faults)}`,
      )
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return count
}

/** @param {string} text */
const indented = (text) => `${text.replace(/^/gm, '    ')}\n`

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    checkNode()
    await ensureInstalled()
    const { failed } = await runChecks()
    process.exitCode = failed === 0 ? 0 : 1
  } catch (error) {
    if (!(error instanceof PrepareError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  }
}
