import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'

interface Built {
  readonly file: string
  readonly imports?: readonly string[]
}

const dist = fileURLToPath(new URL('../dist/', import.meta.url))

/** What is loaded with some parts of the page: they, all that they import, and what that imports. */
function loadedWith(...parts: readonly string[]): readonly string[] {
  const manifest: Readonly<Record<string, Built>> = JSON.parse(readFileSync(`${dist}.vite/manifest.json`, 'utf8'))
  const found = new Set(['index.html', ...parts])
  for (const part of found) for (const each of manifest[part]?.imports ?? []) found.add(each)
  return [...found].map((part) => manifest[part]?.file ?? `${part} was not built`)
}

const kilobytes = (files: readonly string[]) =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(dist + file), { level: 9 }).length, 0) / 1024

/** Compressed with gzip. */
const most = 150
const room = ['src/frame/frame.tsx', 'src/conversation/room-screen.tsx']

it.each([
  { where: 'at the door', parts: ['src/doors/doors.tsx', 'src/words/en.ts'] },
  {
    where: 'at home',
    parts: ['src/frame/frame.tsx', 'src/layout/wide-frame.tsx', 'src/home/home-screen.tsx', 'src/words/en.ts'],
  },
  { where: 'in a room', parts: [...room, 'src/layout/wide-frame.tsx'] },
  { where: 'in a room on a phone', parts: [...room, 'src/layout/phone-frame.tsx'] },
])(`the page begins $where with at most ${most} KB of scripts in a dozen files`, ({ parts }) => {
  const files = loadedWith(...parts)
  expect(kilobytes(files)).toBeLessThan(most)
  expect(files.length).toBeLessThanOrEqual(12)
})
