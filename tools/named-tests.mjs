import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writtenFiles } from './files.mjs'

/** @typedef {{ file: string, line: number, what: string }} Fault */

/** Here whatever is claimed is shown by a test, so a file alone says too little. */
const isProof = /^docs\/security\/.*\.md$/
const isPage = /^docs\/.*\.md$/
const isTest = /\.test\.(tsx?|mjs)$/
/** A test file, and behind it the titles of tests in it: `doors.test.ts` “is closed”, “is open”. */
const named = /`([\w./-]+\.test\.(?:tsx?|mjs))`((?:,?\s*“[^”]+”)*)/g

/**
 * Every test that a page names by its file and its title and that is not there.
 * @param {string} root
 * @returns {Fault[]}
 */
export function findMissingTests(root) {
  const files = [...writtenFiles(root)]
  const tests = files.filter((file) => isTest.test(file))
  const texts = new Map()
  /** @param {string} file @returns {ReadonlySet<string>} */
  const titlesOf = (file) => {
    if (!texts.has(file)) texts.set(file, titlesIn(readFileSync(join(root, file), 'utf8')))
    return texts.get(file)
  }
  return files
    .filter((file) => isPage.test(file))
    .flatMap((file) => {
      const text = readFileSync(join(root, file), 'utf8')
      return mentionsIn(text).flatMap(({ name, titles, line }) => {
        if (titles.length === 0)
          return isProof.test(file) ? [{ file, line, what: `names ${name} and no test in it` }] : []
        const meant = tests.filter((path) => path === name || path.endsWith(`/${name}`))
        const [test] = meant
        if (test === undefined) return [{ file, line, what: `names ${name}, which is not there` }]
        if (meant.length > 1) return [{ file, line, what: `names ${name}, of which there are ${meant.length}` }]
        return titles
          .filter((title) => !titlesOf(test).has(title))
          .map((title) => ({ file, line, what: `names “${title}”, which is no test in ${test}` }))
      })
    })
}

/** @param {string} text */
function mentionsIn(text) {
  return [...text.matchAll(named)].map(({ index, 1: name = '', 2: said = '' }) => ({
    name,
    titles: [...said.matchAll(/“([^”]+)”/g)].map(([, title = '']) => title.replace(/\s+/g, ' ')),
    line: text.slice(0, index).split('\n').length,
  }))
}

/**
 * What tests and groups of tests are called, without the numbers of rules at the end. One that is made of several is called as it is written.
 * @param {string} text
 */
function titlesIn(text) {
  const titles = [...text.matchAll(/(?:\b(?:it|test|describe)|\))\(\s*(['"`])((?:(?!\1|\n).)+)\1,/g)].map(
    ([, , title = '']) => title,
  )
  return new Set(titles.map((title) => title.replace(/ \([A-Z]\d+(?:, [A-Z]\d+)*\)$/, '')))
}
