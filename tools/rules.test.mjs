import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { compareRules } from './rules.mjs'

/** @type {string[]} */
const trees = []
afterEach(() => {
  for (const tree of trees.splice(0)) rmSync(tree, { recursive: true, force: true })
})

const spec = '# Rules\n\n1. **L1** In order.\n2. **V7** At once,\n   as **L1** has it.\n'

/** @param {string} tests @param {string} page */
function faults(tests, page = spec, file = 'server/src/a.test.ts') {
  const folder = mkdtempSync(join(tmpdir(), 'parley-rules-'))
  trees.push(folder)
  for (const [path, text] of Object.entries({ 'docs/SPEC.md': page, [file]: tests })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return compareRules(folder).map(({ file: at, line, what }) => `${at}:${line} ${what}`)
}

it.each([
  "it('is in order (L1)')\nit('is told at once (V7)')",
  "it('is in order and at once (L1, V7)')",
  'it.each([])(`%s (V7)`)\ndescribe("(L1)")\nit("%s (L1)")',
])('rules that tests quote at the end of their names are kept: %s', (tests) => {
  expect(faults(tests)).toEqual([])
})

it('a rule that no test quotes is missed', () => {
  expect(faults("it('is in order (L1)')\n// it is told at once (V7)\n")).toEqual([
    'docs/SPEC.md:4 promises V7, which no test quotes in its name',
  ])
})

it('a number that is no rule is found', () => {
  expect(faults("it('a (L1, V7)')\n\nit('b (V8, L1)')")).toEqual([
    'server/src/a.test.ts:3 quotes V8, which docs/SPEC.md does not have',
  ])
})

it('a number that two rules have is found', () => {
  expect(faults("it('a (L1, V7)')", `${spec}3. **L1** Again.\n`)).toEqual(['docs/SPEC.md:6 makes L1 a second time'])
})

it('only tests of the product count', () => {
  expect(faults("it('a (L1, V7)')", spec, 'tools/a.test.mjs')).toHaveLength(2)
  expect(faults("it('a (L1, V7)')", spec, 'server/src/a.ts')).toHaveLength(2)
})
