import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { findMissingTests } from './named-tests.mjs'

/** @type {string[]} */
const trees = []
afterEach(() => {
  for (const tree of trees.splice(0)) rmSync(tree, { recursive: true, force: true })
})

const tests = [
  "it('is closed to strangers (M4, V7)', async () => {})",
  'describe.each([\n  [1],\n])(\n  "on %i nodes",\n  () => {},\n)',
  "it.each(['a'])('%s is refused', () => {})",
  "call('is said, not tested', {})",
].join('\n')

/** What is missing of what a page names. @param {string} text */
function missing(text, page = 'docs/security/proofs.md') {
  const folder = mkdtempSync(join(tmpdir(), 'parley-proofs-'))
  trees.push(folder)
  const files = {
    [page]: text,
    'server/src/doors.test.ts': tests,
    'server/src/rules.test.ts': '',
    'web/src/rules.test.ts': '',
  }
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return findMissingTests(folder).map(({ line, what }) => `${line} ${what}`)
}

describe('a test that a page names', () => {
  it.each([
    '`doors.test.ts` “is closed to strangers”',
    '`server/src/doors.test.ts` “on %i nodes”, “%s is refused”',
    '| all | `src/doors.test.ts` “is closed to strangers” and more |',
  ])('is found: %s', (text) => {
    expect(missing(text)).toEqual([])
  })

  it.each([
    ['`doors.test.ts` “is open”', '1 names “is open”, which is no test in server/src/doors.test.ts'],
    ['\n`doors.test.ts` “%s is refused”, “is gone”', '2 names “is gone”, which is no test in server/src/doors.test.ts'],
    [
      '`doors.test.ts` “is said, not tested”',
      '1 names “is said, not tested”, which is no test in server/src/doors.test.ts',
    ],
    ['`gone.test.ts` “is closed”', '1 names gone.test.ts, which is not there'],
    ['`rules.test.ts` “is kept”', '1 names rules.test.ts, of which there are 2'],
    ['see `doors.test.ts`', '1 names doors.test.ts and no test in it'],
  ])('is missed: %s', (text, what) => {
    expect(missing(text)).toEqual([what])
  })

  it('may be one of a file elsewhere than where claims are shown', () => {
    expect(missing('see `doors.test.ts`', 'docs/page.md')).toEqual([])
    expect(missing('see `doors.test.ts` “gone”', 'docs/page.md')).toHaveLength(1)
  })
})
