import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writtenFiles } from './files.mjs'

/** What only means something on the machine it was written on. */
const local = [/(?<![\w.\]])\/work\//, /\/tmp\/bash_jobs\b/, /\/(home|Users)\/(?!parley\b)[a-z][\w-]*\//]
const isText = /\.(tsx?|mjs|js|json|md|sql|css|html|ya?ml|sh|toml|txt|env|service|conf)$|(^|\/)[\w-]+$/

/**
 * Every line that names a place of one particular machine.
 * @param {string} root
 * @returns {string[]}
 */
export function findLocalPaths(root) {
  return [...writtenFiles(root)]
    .filter((path) => isText.test(path))
    .flatMap((path) =>
      localPathsIn(readFileSync(join(root, path), 'utf8')).map(({ line, text }) => `${path}:${line} names ${text}`),
    )
}

/** @param {string} text @returns {{ line: number, text: string }[]} */
export function localPathsIn(text) {
  return text.split('\n').flatMap((content, index) => {
    const hit = local.map((pattern) => pattern.exec(content)?.[0]).find((found) => found !== undefined)
    return hit === undefined ? [] : [{ line: index + 1, text: hit }]
  })
}
