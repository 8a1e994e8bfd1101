import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writtenFiles } from './files.mjs'

/** @typedef {{ file: string, line: number, what: string }} Fault */

/** Where the promises are, each with a number of its own. */
const page = 'docs/SPEC.md'
const isRuleTest = /^(protocol|server|sdk|web|testkit)\/.*\.test\.tsx?$/

/**
 * Every promise must be held to by a test whose name ends in its number, such as `is told at once (V7)`, and every number
 * that a test quotes must be that of a promise.
 * @param {string} root
 * @returns {Fault[]}
 */
export function compareRules(root) {
  const rules = rulesIn(readFileSync(join(root, page), 'utf8'))
  const quotes = [...writtenFiles(root)]
    .filter((file) => isRuleTest.test(file))
    .flatMap((file) => quotesIn(readFileSync(join(root, file), 'utf8')).map((quote) => ({ file, ...quote })))
  const known = new Set(rules.map(({ rule }) => rule))
  const quoted = new Set(quotes.map(({ rule }) => rule))
  const twice = rules.filter(({ rule }, index) => rules.findIndex((other) => other.rule === rule) !== index)
  return [
    ...twice.map(({ rule, line }) => ({ file: page, line, what: `makes ${rule} a second time` })),
    ...rules
      .filter(({ rule }) => !quoted.has(rule))
      .map(({ rule, line }) => ({ file: page, line, what: `promises ${rule}, which no test quotes in its name` })),
    ...quotes
      .filter(({ rule }) => !known.has(rule))
      .map(({ file, line, rule }) => ({ file, line, what: `quotes ${rule}, which ${page} does not have` })),
  ]
}

/** @param {string} text */
function rulesIn(text) {
  return [...text.matchAll(/^\d+\. \*\*([A-Z]\d+)\*\*/gm)].map(({ 1: rule = '', index }) => ({
    rule,
    line: lineAt(text, index),
  }))
}

/** At the end of a name, in brackets; one that is made of several may have them at the end of any. @param {string} text */
function quotesIn(text) {
  return [...text.matchAll(/ \(([A-Z]\d+(?:, [A-Z]\d+)*)\)['"`]/g)].flatMap(({ 1: rules = '', index }) =>
    rules.split(', ').map((rule) => ({ rule, line: lineAt(text, index) })),
  )
}

/** @param {string} text @param {number} index */
function lineAt(text, index) {
  return text.slice(0, index).split('\n').length
}
