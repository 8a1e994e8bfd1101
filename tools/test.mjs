import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkNode, ensureBuilt, ensureInstalled, PrepareError } from './prepare.mjs'
import { run } from './run.mjs'
import { countTests } from './test-count.mjs'

/** Runs the tests in files whose paths contain one of `filters`, all without any. @param {readonly string[]} filters */
async function runTests(filters) {
  const folder = mkdtempSync(join(tmpdir(), 'parley-results-'))
  const file = join(folder, 'results.json')
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
    const { code } = await run('vitest', ['run', ...reporters, ...filters])
    return countTests(file, code)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Everything there is, or, with `filters`, just the tests they name. @param {readonly string[]} filters */
async function testAll(filters) {
  checkNode()
  await ensureInstalled()
  const isWhole = filters.length === 0
  if (isWhole) await (await import('./programs.mjs')).ensurePrograms()
  await ensureBuilt()
  const checks = isWhole ? await (await import('./check.mjs')).runChecks() : { passed: 0, failed: 0 }
  const tests = await runTests(filters)
  return { passed: checks.passed + tests.passed, failed: checks.failed + tests.failed }
}

const { passed, failed } = await testAll(process.argv.slice(2)).catch((error) => {
  process.stderr.write(`${error instanceof PrepareError ? error.message : error.stack}\n`)
  return { passed: 0, failed: 1 }
})
process.stdout.write(`${passed} passed, ${failed} failed\n`)
process.exitCode = failed === 0 ? 0 : 1
