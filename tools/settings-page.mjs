import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync, Visitor } from 'rolldown/utils'

const table = 'server/src/config/table.ts'
const page = 'docs/operate/settings.md'

/**
 * Where the table of settings and the operator's page of them disagree.
 * @param {string} root
 * @returns {string[]}
 */
export function compareSettings(root) {
  if (!existsSync(join(root, page))) return [`${page} is missing`]
  const known = new Set(settingsIn(readFileSync(join(root, table), 'utf8')))
  if (known.size === 0) return [`${table} has no settingsTable`]
  const { described, mentioned } = namesIn(readFileSync(join(root, page), 'utf8'))
  return [
    ...[...known].filter((name) => !described.has(name)).map((name) => `${page} does not describe ${name}`),
    ...[...mentioned].filter((name) => !known.has(name)).map((name) => `${page} names ${name}, which is no setting`),
  ]
}

/** The names in the table, read without running it. @param {string} text */
export function settingsIn(text) {
  /** @type {string[]} */
  const names = []
  new Visitor({
    VariableDeclarator({ id, init }) {
      if (id.type !== 'Identifier' || id.name !== 'settingsTable') return
      const value = init?.type === 'TSAsExpression' || init?.type === 'TSSatisfiesExpression' ? init.expression : init
      if (value?.type !== 'ObjectExpression') return
      for (const each of value.properties) {
        if (each.type === 'Property' && each.key.type === 'Identifier') names.push(each.key.name)
      }
    },
  }).visit(parseSync(table, text).program)
  return names
}

/**
 * Settings are described where their names stand first in a heading, a row or an item. Any name that begins with PARLEY_
 * claims to be one wherever it stands.
 * @param {string} text
 */
export function namesIn(text) {
  const first = [...text.matchAll(/^(?:#+|\||[-*])((?:\s*`[A-Z][A-Z0-9_]+`)+)/gm)].map(([, names = '']) => names)
  const described = new Set(first.flatMap((names) => names.match(/[A-Z0-9_]+/g) ?? []))
  const ours = [...text.matchAll(/\bPARLEY_[A-Z0-9_]+/g)].map(([name]) => name)
  return { described, mentioned: new Set([...described, ...ours]) }
}
