import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from './project.mjs'
import { namesIn, settingsIn } from './settings-page.mjs'

describe('the names of settings', () => {
  it('are read from the real table', () => {
    const names = settingsIn(readFileSync(join(root, 'server/src/config/table.ts'), 'utf8'))
    expect(names).toEqual(expect.arrayContaining(['PORT', 'DATABASE_URL', 'PARLEY_SECRET']))
    expect(names.length).toBeGreaterThan(15)
  })

  it('are not taken from comments or other tables', () => {
    const text =
      'const other = { A: 1 }\n// settingsTable = { B: 1 }\nexport const settingsTable = { PORT: 1, HOST: 2 } as const\n'
    expect(settingsIn(text)).toEqual(['PORT', 'HOST'])
  })

  it('are described where they stand first', () => {
    const text =
      '## `PORT`\n| `HOST` `TLS` | address |\n- `LOG_LEVEL`: how much\nSee `NODE_OPTIONS` and `PARLEY_GUESTS`.\n'
    const { described, mentioned } = namesIn(text)
    expect([...described]).toEqual(['PORT', 'HOST', 'TLS', 'LOG_LEVEL'])
    expect([...mentioned]).toEqual(['PORT', 'HOST', 'TLS', 'LOG_LEVEL', 'PARLEY_GUESTS'])
  })
})
