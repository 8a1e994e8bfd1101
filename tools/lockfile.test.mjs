import { describe, expect, it } from 'vitest'
import { findForgotten } from './lockfile.mjs'

describe('the lockfile', () => {
  const optionalDependencies = { '@tool/linux': '1.0.0', '@tool/mac': '1.0.0' }

  it('knows the packages of every platform, wherever they lie', () => {
    const packages = {
      '': {},
      'node_modules/tool': { optionalDependencies },
      'node_modules/@tool/linux': {},
      'node_modules/other/node_modules/@tool/mac': {},
    }
    expect(findForgotten({ packages })).toEqual([])
  })

  it('is refused when it forgot one', () => {
    const packages = { 'node_modules/tool': { optionalDependencies }, 'node_modules/@tool/linux': {} }
    expect(findForgotten({ packages })).toEqual([expect.stringContaining('tool: @tool/mac')])
  })
})
