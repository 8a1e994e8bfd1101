/**
 * One shortest circle of imports for every knot of modules that import each other.
 * @param {ReadonlyMap<string, readonly string[]>} graph
 * @returns {string[][]}
 */
export function findCycles(graph) {
  return knots(graph).map((knot) => shortestCircle(graph, knot))
}

/** Tarjan's strongly connected components with more than one module, or one that imports itself. @param {ReadonlyMap<string, readonly string[]>} graph */
function knots(graph) {
  /** @type {Map<string, { index: number, low: number, open: boolean }>} */
  const seen = new Map()
  /** @type {string[]} */
  const stack = []
  /** @type {Set<string>[]} */
  const found = []

  /** @param {string} module */
  const visit = (module) => {
    const mark = { index: seen.size, low: seen.size, open: true }
    seen.set(module, mark)
    stack.push(module)
    for (const next of graph.get(module) ?? []) {
      const other = seen.get(next) ?? visit(next)
      if (other.open) mark.low = Math.min(mark.low, other.low)
    }
    if (mark.low === mark.index) {
      const knot = new Set(stack.splice(stack.indexOf(module)))
      for (const member of knot) Object.assign(seen.get(member) ?? {}, { open: false })
      if (knot.size > 1 || graph.get(module)?.includes(module)) found.push(knot)
    }
    return mark
  }

  for (const module of graph.keys()) if (!seen.has(module)) visit(module)
  return found
}

/** @param {ReadonlyMap<string, readonly string[]>} graph @param {ReadonlySet<string>} knot */
function shortestCircle(graph, knot) {
  const [start = ''] = [...knot].toSorted()
  /** @type {Map<string, string>} */
  const cameFrom = new Map()
  const queue = [start]
  for (const module of queue) {
    for (const next of graph.get(module) ?? []) {
      if (next === start) return [...pathTo(module), start]
      if (!knot.has(next) || cameFrom.has(next)) continue
      cameFrom.set(next, module)
      queue.push(next)
    }
  }
  return [...knot]

  /** @param {string} module @returns {string[]} */
  function pathTo(module) {
    const previous = cameFrom.get(module)
    return previous === undefined ? [module] : [...pathTo(previous), module]
  }
}
