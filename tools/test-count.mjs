import { readFileSync } from 'node:fs'

/**
 * What Vitest's JSON reporter says of tests and files, as far as it counts here.
 * @typedef {object} Results
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {readonly { status: string, assertionResults: readonly { status: string }[] }[]} testResults
 */

/**
 * How many tests passed and how many did not. A test that was passed over has not passed, a file that could not be
 * loaded has failed, and so has a run that found no test or did not end well for any other reason.
 * @param {string} file what the JSON reporter wrote, if it came to that
 * @param {number} code how Vitest ended
 */
export function countTests(file, code) {
  const results = read(file)
  if (results === null) return { passed: 0, failed: 1 }
  const { numPassedTests: passed, numFailedTests, numPendingTests, numTodoTests, testResults } = results
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some(isFailed),
  )
  const failed = numFailedTests + numPendingTests + numTodoTests + broken.length
  const isBad = code !== 0 || passed === 0
  return { passed, failed: failed === 0 && isBad ? 1 : failed }
}

/** @param {{ status: string }} test */
const isFailed = ({ status }) => status === 'failed'

/** @param {string} file @returns {Results | null} */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
