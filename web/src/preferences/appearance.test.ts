import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { defaultPreferences } from '@parley/protocol/wire'
import { describe, expect, it } from 'vitest'
import { lookKey, lookOf, resolveTheme } from './appearance.ts'

const firstPaint = readFileSync(new URL('../../public/theme.js', import.meta.url), 'utf8')

/** Runs the script that stands before the first paint, and answers with what it did to `<html>`. */
function paint(kept: string | null, system: { dark?: boolean; contrast?: boolean } = {}) {
  const variables: Record<string, string> = {}
  const root = {
    dataset: {} as Record<string, string>,
    lang: 'en',
    dir: 'ltr',
    style: { setProperty: (name: string, value: string) => void (variables[name] = value) },
  }
  runInNewContext(firstPaint, {
    document: { documentElement: root, currentScript: null },
    localStorage: {
      getItem(key: string) {
        if (kept === 'forbidden') throw new Error('no storage here')
        return key === lookKey ? kept : null
      },
    },
    matchMedia: (query: string) => ({
      matches: query.includes('dark') ? (system.dark ?? false) : (system.contrast ?? false),
    }),
  })
  return { ...root, variables }
}

describe('the look', () => {
  it('weighs each size against the interface size', () => {
    const look = lookOf({ ...defaultPreferences, interfaceSize: 20, messageSize: 15 }, 'en', 'ltr')
    expect(look.variables).toEqual({
      '--interface-scale': '125%',
      '--message-text': '0.75rem',
      '--member-text': '0.8rem',
    })
  })

  it.each([
    ['system', {}, 'light'],
    ['system', { dark: true }, 'dark'],
    ['system', { dark: true, contrast: true }, 'contrast'],
    ['light', { dark: true }, 'light'],
    ['contrast', {}, 'contrast'],
  ] as const)(
    '%s with a system that wishes %j is %s, in the page and before the first paint',
    (theme, system, shown) => {
      const wishes = { dark: false, ...system, moreContrast: 'contrast' in system }
      const kept = JSON.stringify(lookOf({ ...defaultPreferences, theme }, 'en', 'ltr'))
      expect(resolveTheme(theme, wishes)).toBe(shown)
      expect(paint(kept, system).dataset['theme']).toBe(shown)
    },
  )
})

describe('before the first paint', () => {
  it('all that was kept stands on the page', () => {
    const look = lookOf(
      { ...defaultPreferences, density: 'compact', fontFamily: 'serif', messageSize: 20 },
      'ar',
      'rtl',
    )
    const root = paint(JSON.stringify(look))
    expect(root.dataset).toMatchObject(look.data)
    expect(root.variables).toEqual(look.variables)
    expect([root.lang, root.dir]).toEqual(['ar', 'rtl'])
  })

  it.each([[null], ['{not json'], ['forbidden']])('the system decides when %j is kept', (kept) => {
    expect(paint(kept, { dark: true }).dataset).toEqual({ theme: 'dark' })
  })
})
