import { findCycles } from './cycles.mjs'
import { readProject } from './modules.mjs'

/** @typedef {import('./modules.mjs').Edge} Edge @typedef {import('./modules.mjs').Project} Project @typedef {import('./modules.mjs').Violation} Violation */

/** Which workspaces the production code of each may import. Nothing imports web, and nothing but a test imports testkit. */
const workspaces = /** @type {Readonly<Record<string, readonly string[]>>} */ ({
  protocol: [],
  server: ['protocol'],
  sdk: ['protocol'],
  web: ['protocol', 'sdk'],
  testkit: ['protocol', 'sdk', 'server'],
  bench: ['protocol', 'sdk', 'server', 'testkit'],
  tools: [],
})
/** What of the contract goes to the page. */
const carried = ['wire', 'fold', 'routes', 'rules', 'search'].map((name) => `protocol/src/${name}.ts`)
const forTests = ['protocol', 'sdk', 'server', 'testkit']

/** The parts of `server/src` and which others each may import; `app.ts` puts them together and may import all. */
const parts = /** @type {Readonly<Record<string, readonly string[]>>} */ ({
  'main.ts': ['config', 'platform', 'demo', 'app.ts', 'version.ts'],
  'command.ts': ['command', 'config', 'platform', 'features', 'main.ts', 'version.ts'],
  command: ['config', 'platform', 'features', 'app.ts', 'version.ts'],
  'app.ts': ['config', 'platform', 'roomlog', 'fanout', 'features', 'transport', 'version.ts'],
  'version.ts': [],
  demo: ['app.ts', 'platform'],
  config: ['platform'],
  platform: [],
  roomlog: ['platform'],
  fanout: ['roomlog', 'platform'],
  features: ['roomlog', 'platform'],
  transport: ['features', 'fanout', 'platform'],
})
/** Settings are handed to these, which therefore name their types. */
const mayNameSettings = ['features', 'fanout', 'transport']

/** @param {string} path */
const isTest = (path) => /\.test\.\w+$/.test(path) || /^[\w-]+\/test\//.test(path)
/** @param {string} path */
const workspaceOf = (path) => (path.includes('/') ? (path.split('/')[0] ?? '') : null)
/** The part of the server a file is in, or null. @param {string} path */
const partOf = (path) => /^server\/src\/([^/]+)/.exec(path)?.[1] ?? null
/** The noun of a feature's file, or null for those that all features share. @param {string} path */
const featureOf = (path) => /^server\/src\/features\/([^/]+)\//.exec(path)?.[1] ?? null

/** @type {readonly { law: string, isBroken: (edge: Edge) => boolean }[]} */
const laws = [
  {
    law: 'protocol ← sdk ← web and protocol ← server; only testkit and bench see more, and nothing imports web',
    isBroken({ from, to }) {
      const [mine, other] = [workspaceOf(from), workspaceOf(to)]
      if (mine === null || other === null || mine === other) return false
      return !(isTest(from) ? forTests : (workspaces[mine] ?? [])).includes(other)
    },
  },
  {
    law: 'another workspace is imported by its name, not by its path',
    isBroken: ({ from, to, specifier }) =>
      specifier.startsWith('.') && workspaceOf(from) !== null && workspaceOf(from) !== workspaceOf(to),
  },
  {
    law: 'only tests, testkit and bench import tests or testkit',
    isBroken({ from, to }) {
      const isProduction = !isTest(from) && !['testkit', 'bench', 'tools'].includes(workspaceOf(from) ?? 'tools')
      return isProduction && (isTest(to) || workspaceOf(to) === 'testkit')
    },
  },
  {
    law: 'web and sdk load only @parley/protocol/wire and /fold and, late, @parley/protocol/routes, /rules and /search of the contract; of the rest they may import types',
    isBroken({ from, to, typesOnly }) {
      const isPage = ['web', 'sdk'].includes(workspaceOf(from) ?? '') && !isTest(from)
      return isPage && !typesOnly && workspaceOf(to) === 'protocol' && !carried.includes(to)
    },
  },
  {
    law: 'in the server: transport → features → {roomlog, platform}, fanout → {roomlog, platform}, transport → fanout; app.ts puts them together',
    isBroken({ from, to, typesOnly }) {
      const [mine, other] = [partOf(from), partOf(to)]
      if (mine === null || other === null || mine === other || isTest(from)) return false
      if (other === 'config' && typesOnly && mayNameSettings.includes(mine)) return false
      return !(parts[mine] ?? []).includes(other)
    },
  },
  {
    law: 'a feature is entered by its index.ts, or through features/access/; app.ts and house.ts, where it is put together, know more',
    isBroken({ from, to, typesOnly }) {
      if (isTest(from) || featureOf(to) === null || featureOf(from) === featureOf(to)) return false
      if (featureOf(to) === 'access' || to.endsWith('/index.ts') || from === 'server/src/app.ts') return false
      // A door is below the features: it knows what their rows look like and nothing else of them.
      const mayNameTypes = from === 'server/src/features/house.ts' || featureOf(from) === 'access'
      return !(typesOnly && mayNameTypes)
    },
  },
]

/** Everything in this project that breaks a law of how modules import each other. @param {Project} project @returns {Violation[]} */
function findViolations(project) {
  const { modules, edges, foreign, lost } = project
  /** @type {Violation[]} */
  const found = lost.filter(({ file, what }) => !(workspaceOf(file) === 'tools' && what.includes('computed')))
  for (const edge of edges) {
    for (const { law, isBroken } of laws) {
      if (isBroken(edge)) found.push({ file: edge.from, line: edge.line, what: `imports ${edge.to}`, law })
    }
  }
  for (const file of modules) {
    const part = partOf(file)
    if (part === null || isTest(file) || Object.hasOwn(parts, part)) continue
    found.push({
      file,
      line: 1,
      what: `is in server/src/${part}`,
      law: `server/src has the parts ${Object.keys(parts).join(', ')}`,
    })
  }
  const loaded = new Set(carried.flatMap((entry) => [...loadedBy(entry, edges)]))
  for (const { from, name, line, typesOnly } of foreign) {
    if (name !== 'zod' || typesOnly || !loaded.has(from)) continue
    found.push({
      file: from,
      line,
      what: 'loads zod',
      law: 'nothing that protocol/src/wire.ts, fold.ts, routes.ts, rules.ts or search.ts loads carries Zod to the page',
    })
  }
  return [...found, ...circles(modules, edges)].toSorted((a, b) => a.file.localeCompare(b.file) || a.line - b.line)
}

/** The modules that are loaded with this one. @param {string} entry @param {readonly Edge[]} edges */
function loadedBy(entry, edges) {
  const loaded = new Set([entry])
  for (const module of loaded) {
    for (const { from, to, typesOnly } of edges) if (from === module && !typesOnly) loaded.add(to)
  }
  return loaded
}

/** Imports of types count too: a circle of names is as hard to follow as one of code. @param {readonly string[]} modules @param {readonly Edge[]} edges */
function circles(modules, edges) {
  const graph = new Map(
    modules.map((module) => [module, edges.filter(({ from }) => from === module).map(({ to }) => to)]),
  )
  return findCycles(graph).map((circle) => {
    const [file = '', next = ''] = circle
    const line = edges.find(({ from, to }) => from === file && to === next)?.line ?? 1
    return { file, line, what: circle.join(' → '), law: 'imports go in no circle' }
  })
}

/** @param {string} root @returns {Violation[]} */
export function checkLaws(root) {
  return findViolations(readProject(root))
}
