import type { FileView } from '@parley/protocol/wire'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { pictureSource } from './picture-source.ts'

beforeEach(() => vi.stubGlobal('window', { devicePixelRatio: 1 }))
afterEach(() => vi.unstubAllGlobals())

const ready = (width: number, height: number) => {
  const variants = { thumb: { url: 'thumb', width, height }, medium: { url: 'medium', width: 1280, height: 800 } }
  return { is: 'ready', file: { mime: 'image/jpeg', url: 'whole', variants } as unknown as FileView } as const
}

it.each([
  ['a photograph among others', ready(320, 240), false, 1, 'thumb'],
  ['one on a finer screen', ready(320, 240), false, 2, 'medium'],
  ['one that has all the width', ready(320, 240), true, 1, 'medium'],
  ['a very long one', ready(320, 50), false, 1, 'medium'],
  ['a very high one', ready(50, 320), false, 1, 'medium'],
])('%s is sharp', (_, state, isAlone, devicePixelRatio, source) => {
  vi.stubGlobal('window', { devicePixelRatio })
  expect(pictureSource(state, isAlone, false)).toBe(source)
})
