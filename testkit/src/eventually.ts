import { vi } from 'vitest'

/** Nearly as long as a test may last, so that what did not come to pass is told rather than that time is up. */
const longest = 50_000

/**
 * Resolves once the check holds: it throws nothing and is not false. How long that takes is a matter of the machine, and
 * never what is tested; whoever moves a clock with every look may want to look less often.
 */
export async function eventually(check: () => unknown, everyMs = 20): Promise<void> {
  const look = async () => {
    if ((await check()) === false) throw new Error(`it has not come to pass: ${String(check)}`)
  }
  await vi.waitFor(look, { timeout: longest, interval: everyMs })
}
