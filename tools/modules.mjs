import { existsSync, readFileSync, statSync } from 'node:fs'
import { join, posix } from 'node:path'
import { writtenFiles } from './files.mjs'
import { importsOf } from './imports.mjs'

/**
 * An import of one module by another of this project.
 * @typedef {object} Edge
 * @property {string} from
 * @property {string} to
 * @property {string} specifier
 * @property {boolean} typesOnly
 * @property {number} line
 */

/**
 * An import of something that is not of this project.
 * @typedef {object} Foreign
 * @property {string} from
 * @property {string} name the package, such as `zod` for `zod/mini`
 * @property {boolean} typesOnly
 * @property {number} line
 */

/** @typedef {{ file: string, line: number, what: string, law: string }} Violation */

/** @typedef {{ modules: readonly string[], edges: readonly Edge[], foreign: readonly Foreign[], lost: readonly Violation[] }} Project */

const isModule = /\.(ts|tsx|mts|mjs|js)$/
const scope = '@parley/'

/**
 * Reads every module below `root` and resolves what it imports.
 * @param {string} root
 * @returns {Project}
 */
export function readProject(root) {
  const modules = [...writtenFiles(root)].filter((path) => isModule.test(path) && !path.endsWith('.d.ts'))
  const known = new Set(modules)
  /** @type {Edge[]} */
  const edges = []
  /** @type {Foreign[]} */
  const foreign = []
  /** @type {Violation[]} */
  const lost = []
  for (const from of modules) {
    for (const { specifier, typesOnly, line } of importsOf(from, readFileSync(join(root, from), 'utf8'))) {
      if (specifier === null) {
        lost.push({
          file: from,
          line,
          what: 'an import whose target is computed',
          law: 'imports name what they import',
        })
        continue
      }
      if (!specifier.startsWith('.') && !specifier.startsWith(scope)) {
        foreign.push({ from, name: packageOf(specifier), typesOnly, line })
        continue
      }
      const to = resolve(root, from, specifier.replace(/[?#].*$/, ''))
      if (to !== null && known.has(to)) edges.push({ from, to, specifier, typesOnly, line })
      else if (to === null)
        lost.push({ file: from, line, what: `imports ${specifier}`, law: 'what is imported exists and is exported' })
    }
  }
  return { modules, edges, foreign, lost }
}

/** @param {string} specifier */
function packageOf(specifier) {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')
}

/** The path of an import from `root`, or null. @param {string} root @param {string} from @param {string} specifier */
function resolve(root, from, specifier) {
  const path = specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier) : exported(root, specifier)
  return path !== null && existsSync(join(root, path)) && statSync(join(root, path)).isFile() ? path : null
}

/** What a workspace offers under this name, by its `exports`. @param {string} root @param {string} specifier */
function exported(root, specifier) {
  const [workspace = '', ...rest] = specifier.slice(scope.length).split('/')
  const manifest = join(root, workspace, 'package.json')
  if (!existsSync(manifest)) return null
  /** @type {{ exports?: Record<string, string> }} */
  const { exports = {} } = JSON.parse(readFileSync(manifest, 'utf8'))
  const asked = ['.', ...rest].join('/')
  for (const [pattern, target] of Object.entries(exports)) {
    const [before = '', after] = pattern.split('*')
    if (after === undefined ? asked !== pattern : !(asked.startsWith(before) && asked.endsWith(after))) continue
    const star = after === undefined ? '' : asked.slice(before.length, asked.length - after.length)
    return posix.join(workspace, target.replace('*', star))
  }
  return null
}
