import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { checkLaws } from './laws.mjs'
import { readProject } from './modules.mjs'
import { root } from './project.mjs'

const manifests = {
  'protocol/package.json': '{ "exports": { ".": "./src/index.ts", "./wire": "./src/wire.ts" } }',
  'sdk/package.json': '{ "exports": { ".": "./src/index.ts" } }',
  'server/package.json': '{ "exports": { "./app": "./src/app.ts", "./platform/*": "./src/platform/*.ts" } }',
  'testkit/package.json': '{ "exports": { ".": "./src/index.ts" } }',
  'web/package.json': '{ "exports": { ".": "./src/main.tsx" } }',
}
/** Empty modules to import from, so that a tree holds only what its test is about. */
const grounds = [
  'protocol/src/index.ts',
  'protocol/src/wire.ts',
  'sdk/src/index.ts',
  'testkit/src/index.ts',
  'web/src/main.tsx',
  'server/src/app.ts',
  'server/src/config/settings.ts',
  'server/src/platform/clock.ts',
  'server/src/roomlog/commit.ts',
  'server/src/fanout/hub.ts',
  'server/src/transport/dispatch.ts',
  'server/src/features/house.ts',
  'server/src/features/access/actor.ts',
  'server/src/features/people/index.ts',
  'server/src/features/people/store.ts',
  'server/src/platform/clock.test.ts',
]

/** @type {string[]} */
const trees = []
afterEach(() => {
  for (const tree of trees.splice(0)) rmSync(tree, { recursive: true, force: true })
})

/** @param {Record<string, string>} files */
function tree(files) {
  const folder = mkdtempSync(join(tmpdir(), 'parley-laws-'))
  trees.push(folder)
  const empty = Object.fromEntries(grounds.map((path) => [path, 'export {}\n']))
  for (const [path, text] of Object.entries({ ...manifests, ...empty, ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

/** @param {Record<string, string>} files */
const violations = (files) => checkLaws(tree(files)).map(({ file, line, what }) => `${file}:${line} ${what}`)

/** One file with one import, and what must be said of it. @type {readonly [string, string, string][]} */
const refused = [
  ['the contract importing the server', 'protocol/src/a.ts', "import '@parley/server/app'"],
  ['the client importing the server', 'sdk/src/a.ts', "import type { App } from '@parley/server/app'"],
  ['the server importing the client', 'server/src/platform/a.ts', "import '@parley/sdk'"],
  ['anything importing the page', 'testkit/src/a.ts', "import '@parley/web'"],
  ['a test importing the page', 'server/src/platform/a.test.ts', "import '@parley/web'"],
  ['a tool importing the server', 'tools/a.mjs', "import '@parley/server/app'"],
  ['a workspace entered by its path', 'server/src/platform/a.ts', "import '../../../protocol/src/index.ts'"],
  ['the page loading all of the contract', 'web/src/a.tsx', "import { z } from '@parley/protocol'"],
  ['the page loading it by an inline type', 'web/src/a.ts', "import { type Me } from '@parley/protocol'"],
  ['the client loading it later', 'sdk/src/a.ts', "const contract = await import('@parley/protocol')"],
  ['the client passing it on', 'sdk/src/a.ts', "export * from '@parley/protocol'"],
  [
    'a feature importing transport',
    'server/src/features/rooms/a.ts',
    "import type { X } from '../../transport/dispatch.ts'",
  ],
  ['a feature importing fan-out', 'server/src/features/rooms/a.ts', "import '../../fanout/hub.ts'"],
  ['a feature loading settings', 'server/src/features/rooms/a.ts', "import '../../config/settings.ts'"],
  ['a feature reaching into another', 'server/src/features/rooms/a.ts', "import { find } from '../people/store.ts'"],
  [
    'a feature naming a row of another',
    'server/src/features/rooms/a.ts',
    "import type { Row } from '../people/store.ts'",
  ],
  [
    'a feature naming one in passing',
    'server/src/features/rooms/a.ts',
    "export type Row = import('../people/store.ts').Row",
  ],
  ['a door loading a store', 'server/src/features/access/a.ts', "import { find } from '../people/store.ts'"],
  ['transport reaching into a feature', 'server/src/transport/a.ts', "import '../features/people/store.ts'"],
  ['transport importing the room log', 'server/src/transport/a.ts', "import '../roomlog/commit.ts'"],
  ['fan-out importing a feature', 'server/src/fanout/a.ts', "import '../features/people/index.ts'"],
  ['the room log importing a feature', 'server/src/roomlog/a.ts', "import '../features/house.ts'"],
  ['platform importing settings', 'server/src/platform/a.ts', "import type { Settings } from '../config/settings.ts'"],
  ['settings importing a feature', 'server/src/config/a.ts', "import '../features/house.ts'"],
  ['the start importing a feature', 'server/src/main.ts', "import './features/house.ts'"],
  ['a part importing what puts it together', 'server/src/transport/a.ts', "import '../app.ts'"],
  ['production importing a test', 'server/src/platform/a.ts', "import './clock.test.ts'"],
  ['production importing testkit', 'sdk/src/a.ts', "import '@parley/testkit'"],
  ['a module that is not there', 'sdk/src/a.ts', "import './gone.ts'"],
  ['a module that is not exported', 'server/src/platform/a.ts', "import '@parley/protocol/src/shapes.ts'"],
  ['an import that is only known at run time', 'sdk/src/a.ts', 'export const load = (name: string) => import(name)'],
]

/** @type {readonly [string, string, string][]} */
const allowed = [
  ['the page loading what is meant for it', 'web/src/a.ts', "import { sizes } from '@parley/protocol/wire'"],
  ['the client naming types of the contract', 'sdk/src/a.ts', "import type { Me } from '@parley/protocol'"],
  ['a feature entering another by its index', 'server/src/features/rooms/a.ts', "import '../people/index.ts'"],
  ['a feature going through a door', 'server/src/features/rooms/a.ts', "import '../access/actor.ts'"],
  ['a feature naming settings', 'server/src/features/rooms/a.ts', "import type { S } from '../../config/settings.ts'"],
  ['the house naming what is in it', 'server/src/features/house.ts', "import type { People } from './people/store.ts'"],
  ['a door naming a row', 'server/src/features/access/a.ts', "import type { Row } from '../people/store.ts'"],
  ['transport handing over to fan-out', 'server/src/transport/a.ts', "import '../fanout/hub.ts'"],
  ['the composition root importing everything', 'server/src/app.ts', "import './features/people/store.ts'"],
  ['a test importing across everything', 'server/src/fanout/a.test.ts', "import '../transport/dispatch.ts'"],
  ['a test in a world', 'server/src/fanout/a.test.ts', "import { openWorld } from '@parley/testkit'"],
  ['a comment about an import', 'sdk/src/a.ts', "// import '@parley/server/app'"],
  ['a text about an import', 'sdk/src/a.ts', "export const text = `import '@parley/server/app'`"],
  ['a style of the page', 'web/src/a.ts', "import './a.css'"],
]

describe('the law of imports', () => {
  it.each(refused)('refuses %s', (_name, path, text) => {
    expect(violations({ [path]: `// A first line.\n${text}\n` })).toEqual(
      expect.arrayContaining([expect.stringContaining(`${path}:2 `)]),
    )
  })

  it.each(allowed)('allows %s', (_name, path, text) => {
    expect(violations({ [path]: `${text}\n`, 'web/src/a.css': '' })).toEqual([])
  })

  it('refuses Zod in what the page carries, however it comes there', () => {
    const files = {
      'protocol/src/wire.ts': "export { a } from './a.ts'\nexport type { B } from './b.ts'\n",
      'protocol/src/a.ts': "import { z } from 'zod/mini'\nexport const a = z\n",
      'protocol/src/b.ts': "import { z } from 'zod'\nexport type B = typeof z\n",
    }
    expect(violations(files)).toEqual(['protocol/src/a.ts:1 loads zod'])
  })

  it('refuses a part of the server that has no place in the law', () => {
    expect(violations({ 'server/src/utils/a.ts': 'export {}\n' })).toEqual([
      'server/src/utils/a.ts:1 is in server/src/utils',
    ])
  })
})

describe('circles of imports', () => {
  it('are refused and shown whole', () => {
    const files = {
      'sdk/src/a.ts': "import './b.ts'\n",
      'sdk/src/b.ts': "\nimport './c.ts'\n",
      'sdk/src/c.ts': "import './a.ts'\nimport './d.ts'\n",
      'sdk/src/d.ts': 'export {}\n',
    }
    expect(violations(files)).toEqual(['sdk/src/a.ts:1 sdk/src/a.ts → sdk/src/b.ts → sdk/src/c.ts → sdk/src/a.ts'])
  })

  it('are refused when they are only of types', () => {
    const files = {
      'sdk/src/a.ts': "import type { B } from './b.ts'\n",
      'sdk/src/b.ts': "export type B = import('./a.ts').A\n",
    }
    expect(violations(files)).toHaveLength(1)
  })

  it('are refused one by one', () => {
    const files = {
      'sdk/src/a.ts': "import './b.ts'\n",
      'sdk/src/b.ts': "import './a.ts'\nimport './c.ts'\n",
      'sdk/src/c.ts': "import './d.ts'\n",
      'sdk/src/d.ts': "import './c.ts'\n",
    }
    expect(violations(files)).toHaveLength(2)
  })
})

describe('the real project', () => {
  // Every file of the project is read, whatever else the machine does.
  it('is read whole, so that reading nothing cannot pass for keeping the law', { timeout: 60_000 }, () => {
    const { modules, edges, foreign } = readProject(root)
    for (const workspace of ['protocol', 'server', 'sdk', 'web', 'testkit', 'tools']) {
      expect(modules.filter((path) => path.startsWith(`${workspace}/`)).length, workspace).toBeGreaterThan(3)
    }
    expect(modules).toContain('server/src/main.ts')
    expect(modules.length).toBeGreaterThan(150)
    expect(edges.length).toBeGreaterThan(modules.length)
    expect(edges).toContainEqual(expect.objectContaining({ from: 'sdk/src/http.ts', to: 'protocol/src/wire.ts' }))
    expect(foreign).toContainEqual(expect.objectContaining({ from: 'protocol/src/shapes.ts', name: 'zod' }))
  })
})
