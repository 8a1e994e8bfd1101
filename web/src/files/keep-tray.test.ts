import { describe, expect, it } from 'vitest'
import { handTimers } from '../time/hand-timers.ts'
import { keepTray, mostBytes } from './keep-tray.ts'
import type { KeptTray, TrayKeep } from './tray-keep.ts'
import { createTray, type TrayItem } from './tray.ts'

function memoryKeep(first: KeptTray[] = []) {
  const rows = new Map(first.map((kept) => [kept.key, kept]))
  const keep: TrayKeep = {
    load: async (key) => rows.get(key) ?? null,
    put: async (kept) => void rows.set(kept.key, kept),
    remove: async (key) => void rows.delete(key),
    all: async () => [...rows.values()],
    prune: async () => {},
  }
  return { keep, rows }
}

function item(name: string, size = 1): TrayItem {
  const original = new Blob(['x'])
  if (size > 1) Object.defineProperty(original, 'size', { value: size })
  const upload = { getSnapshot: () => ({ is: 'waiting', problem: null }) as const, subscribe: () => () => {} }
  const rest = { alt: '', width: null, height: null, preview: null, isChanging: false }
  return { ...rest, key: name, name, original, bytes: original, upload: { ...upload, retry() {}, cancel() {} } }
}

async function begin(first: KeptTray[] = []) {
  const timers = handTimers()
  const { keep, rows } = memoryKeep(first)
  const tray = createTray({ add: async () => {} })
  const added: string[] = []
  const add = (files: KeptTray['files']) => void added.push(...files.map(({ name, alt }) => `${name} ${alt}`))
  await keepTray(tray, { keep, key: 'here', timers, add })
  const set = async (...items: TrayItem[]) => {
    tray.set({ items, refused: [] })
    await timers.pass(1_000)
  }
  return { tray, rows, added, set, timers }
}

describe('files that were chosen', () => {
  it('are kept as they are to be sent, so that one that was made smaller stays so', async () => {
    const { set, rows } = await begin()
    const smaller = new Blob(['s'])
    await set({ ...item('big.jpg'), bytes: smaller })
    expect(rows.get('here')?.files[0]?.blob).toBe(smaller)
  })

  it('come back with what was said of them', async () => {
    const files = [{ blob: new Blob(['x']), name: 'pier.png', alt: 'A pier' }]
    const { added } = await begin([{ key: 'here', keptAt: 0, files }])
    expect(added).toEqual(['pier.png A pier'])
  })

  it('are kept as they are now', async () => {
    const { set, rows } = await begin()
    const pier = item('pier.png')
    await set(pier)
    await set({ ...pier, alt: 'A pier' }, item('b.png'))
    expect(rows.get('here')?.files.map(({ name, alt }) => [name, alt])).toEqual([
      ['pier.png', 'A pier'],
      ['b.png', ''],
    ])
  })

  it('are gone the moment they are sent', async () => {
    const { set, rows, tray, timers } = await begin()
    await set(item('pier.png'))
    tray.take()
    await timers.pass(0)
    expect(rows.size).toBe(0)
  })

  it('are not kept where they are too much for a browser', async () => {
    const { set, rows } = await begin()
    await set(item('film.mp4', mostBytes + 1))
    expect(rows.size).toBe(0)
  })
})
