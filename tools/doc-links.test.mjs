import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { findBroken } from './doc-links.mjs'

/** @type {string[]} */
const trees = []
afterEach(() => {
  for (const tree of trees.splice(0)) rmSync(tree, { recursive: true, force: true })
})

/** What is broken in a page of `docs/` with this text. @param {string} text */
function broken(text) {
  const folder = mkdtempSync(join(tmpdir(), 'parley-docs-'))
  trees.push(folder)
  const files = {
    'README.md': '# Parley\n',
    'docs/page.md': text,
    'docs/pictures/home.png': '',
    'docs/operate/backup.md': '# Backup\n\n## Before you begin, `read`\n',
    'server/src/features/rooms/create.ts': '',
    'server/src/features/rooms/0001_rooms.sql': '',
  }
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return findBroken(folder).map(({ file, line, what }) => `${file}:${line} ${what}`)
}

describe('files named in pages', () => {
  it.each([
    'server/src/features/rooms/create.ts',
    'features/rooms/create.ts',
    'create.ts',
    'server/src/features/rooms/',
    'rooms/*.sql',
    'operate/backup.md',
  ])('may be called %s', (name) => {
    expect(broken(`See \`${name}\`.`)).toEqual([])
  })

  it.each([
    'server/src/gone.ts',
    'server/gone/',
    'features/rooms/gone.ts',
    'gone.ts',
    'reate.ts',
    'rooms/*.css',
    'docs/gone.md',
  ])('are missed: %s', (name) => {
    expect(broken(`One line.\nSee \`${name}\`.`)).toEqual([`docs/page.md:2 names ${name}`])
  })

  it.each([
    'text/html',
    '/api/v1/openapi.json',
    'openapi.json',
    'x.test.ts',
    '@parley/protocol/wire',
    'npm run dev',
    'data/parley.env',
    'web/dist/index.html',
  ])('are not mistaken: %s', (name) => {
    expect(broken(`See \`${name}\`.`)).toEqual([])
  })

  it('are not sought in blocks of code', () => {
    expect(broken('```sh\ncat `gone.ts` [a](gone.md)\n```\n')).toEqual([])
  })
})

describe('links in pages', () => {
  it.each([
    '[a](operate/backup.md)',
    '[a](../README.md)',
    '[a](operate/backup.md#before-you-begin-read)',
    '![a](pictures/home.png "home")',
    '<img src="pictures/home.png">',
    '[a](https://example.org/gone.md)',
    '# Here\n[a](#here)',
  ])('lead somewhere: %s', (text) => {
    expect(broken(text)).toEqual([])
  })

  it.each([
    ['[a](gone.md)', 'gone.md'],
    ['[a](../../outside.md)', '../../outside.md'],
    ['[a](operate/backup.md#gone)', 'operate/backup.md#gone'],
    ['[a](#gone)', '#gone'],
    ['![a](pictures/gone.png)', 'pictures/gone.png'],
    ['<img src="pictures/gone.png">', 'pictures/gone.png'],
    ['[a]: gone.md', 'gone.md'],
  ])('lead nowhere: %s', (text, target) => {
    expect(broken(`\n${text}`)).toEqual([`docs/page.md:2 links to ${target}`])
  })
})
