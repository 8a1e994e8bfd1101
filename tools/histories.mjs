import { checkNode, ensureBuilt, ensureInstalled, PrepareError } from './prepare.mjs'
import { run } from './run.mjs'

/**
 * Plays random histories in which everything goes wrong that can: `npm run histories -- 2000` that many, and
 * `npm run histories -- 1 12345` the one that a failure named.
 */
const [count = '200', first] = process.argv.slice(2)

try {
  if (!/^\d+$/.test(count) || !/^\d*$/.test(first ?? '')) throw new PrepareError('Say how many, and from which number.')
  checkNode()
  await ensureInstalled()
  await ensureBuilt()
  const env = { HISTORIES: count, ...(first !== undefined && { HISTORY_SEED: first }) }
  const { code } = await run('vitest', ['run', '--project', 'integration', '--project', 'process', 'histories'], {
    env,
  })
  process.exitCode = code
} catch (error) {
  if (!(error instanceof PrepareError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
