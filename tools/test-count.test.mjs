import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from './project.mjs'
import { countTests } from './test-count.mjs'

let folder = ''
beforeAll(() => {
  // Inside the project, so that the invented tests find Vitest.
  mkdirSync(join(root, '.build'), { recursive: true })
  folder = mkdtempSync(join(root, '.build', 'count-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What is counted of a real run of Vitest on one file with this text. @param {string} name @param {string} text */
function count(name, text) {
  const place = join(folder, name)
  mkdirSync(place)
  writeFileSync(join(place, 'vitest.config.mjs'), 'export default {}\n')
  writeFileSync(join(place, 'some.test.mjs'), `import { expect, it } from 'vitest'\n${text}\n`)
  const results = join(place, 'results.json')
  const args = [
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--root',
    place,
    '--reporter=json',
    `--outputFile=${results}`,
  ]
  const { status } = spawnSync(process.execPath, args, { stdio: 'ignore', env: { PATH: process.env['PATH'] } })
  return countTests(results, status ?? 1)
}

const good = "it('a', () => expect(1).toBe(1))"

describe('the count of tests', () => {
  it.each([
    ['what passes', good, { passed: 1, failed: 0 }],
    ['what fails', `${good}\nit('b', () => expect(1).toBe(2))`, { passed: 1, failed: 1 }],
    ['what is passed over', `${good}\nit.skip('b', () => {})`, { passed: 1, failed: 1 }],
    ['what is left to be written', `${good}\nit.todo('b')`, { passed: 1, failed: 1 }],
    ['a file that cannot be loaded', `throw new Error('no')`, { passed: 0, failed: 1 }],
    ['a file without tests', '', { passed: 0, failed: 1 }],
    [
      'an error nobody handled',
      `${good}\nsetTimeout(() => { throw new Error('late') })\nit('b', () => new Promise((r) => setTimeout(r, 50)))`,
      { passed: 2, failed: 1 },
    ],
    ['a worker that dies', `${good}\nprocess.kill(process.pid, 'SIGKILL')`, { passed: 0, failed: 1 }],
  ])(
    'takes in %s',
    (name, text, expected) => {
      expect(count(name.replaceAll(' ', '-'), text)).toEqual(expected)
    },
    30_000,
  )

  it('takes a run that wrote no results for a failure', () => {
    expect(countTests(join(folder, 'gone.json'), 0)).toEqual({ passed: 0, failed: 1 })
  })
})
