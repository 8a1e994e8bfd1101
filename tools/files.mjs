import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** What is made rather than written; the same names are in `.gitignore`. */
const made = new Set(['.git', 'node_modules', 'dist', '.build', 'coverage'])
const madeAtTheTop = new Set(['data'])

/**
 * Every file people wrote, as a path from `root` with forward slashes.
 * @param {string} root
 * @returns {Generator<string>}
 */
export function* writtenFiles(root, below = '') {
  for (const entry of readdirSync(join(root, below), { withFileTypes: true })) {
    if (made.has(entry.name) || (below === '' && madeAtTheTop.has(entry.name))) continue
    const path = below === '' ? entry.name : `${below}/${entry.name}`
    if (entry.isDirectory()) yield* writtenFiles(root, path)
    else if (entry.isFile() && !entry.name.endsWith('.log')) yield path
  }
}
