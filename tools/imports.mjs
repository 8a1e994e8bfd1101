import { parseSync, Visitor } from 'rolldown/utils'

/**
 * One place where a module names another.
 * @typedef {object} Import
 * @property {string | null} specifier what is named; null when it is only known once the program runs
 * @property {boolean} typesOnly whether nothing of it is left when the program runs
 * @property {number} line
 */

/**
 * Everything a module imports, re-exports, imports later, or takes only a type from.
 * @param {string} path its ending says which language it is in
 * @param {string} text
 * @returns {Import[]}
 */
export function importsOf(path, text) {
  const { program, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path} cannot be read: ${errors[0]?.message}`)
  /** @type {Import[]} */
  const found = []
  /** @param {{ start: number }} node @param {string | null} specifier @param {boolean} typesOnly */
  const add = (node, specifier, typesOnly) => {
    found.push({ specifier, typesOnly, line: text.slice(0, node.start).split('\n').length })
  }
  // `import { type A } from 'a'` still loads `a`: only `import type` leaves nothing behind.
  new Visitor({
    ImportDeclaration: (node) => add(node, node.source.value, node.importKind === 'type'),
    ExportAllDeclaration: (node) => add(node, node.source.value, node.exportKind === 'type'),
    ExportNamedDeclaration(node) {
      if (node.source !== null) add(node, node.source.value, node.exportKind === 'type')
    },
    ImportExpression({ source, ...node }) {
      add(node, source.type === 'Literal' && typeof source.value === 'string' ? source.value : null, false)
    },
    TSImportType: (node) => add(node, node.source.value, true),
    TSExternalModuleReference: (node) => add(node, node.expression.value, false),
  }).visit(program)
  return found
}
