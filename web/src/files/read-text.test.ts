import { afterEach, expect, it, vi } from 'vitest'
import { readText } from './read-text.ts'

afterEach(() => vi.unstubAllGlobals())

const wide = Buffer.from('\ufeffGrüße 😀', 'utf16le')

it.each([
  ['as most write', Buffer.from('Grüße 😀'), 'Grüße 😀'],
  ['with a mark', Buffer.from('\ufeffGrüße'), 'Grüße'],
  ['as older programs did', Buffer.from('Grüße', 'latin1'), 'Grüße'],
  ['by Windows', wide, 'Grüße 😀'],
  ['in two bytes, the other way round', Buffer.from(wide).swap16(), 'Grüße 😀'],
  ['of nothing', Buffer.alloc(0), ''],
])('a text written %s is read as it was meant', async (_how, bytes, wanted) => {
  vi.stubGlobal('fetch', async () => new Response(bytes))
  expect(await readText('/a.txt')).toEqual({ text: wanted, isCut: false })
})

it('of a long text the beginning is read, cut within a letter or not', async () => {
  const letters = 'é'.repeat(200_000)
  const pieces = [Buffer.from(`x${letters}`).subarray(0, 256 * 1024), Buffer.from('more')]
  const body = new ReadableStream<Uint8Array>({ pull: (rest) => rest.enqueue(new Uint8Array(pieces.shift() ?? [])) })
  vi.stubGlobal('fetch', async () => new Response(body))
  const { text, isCut } = await readText('/a.txt')
  expect([isCut, /^xé+$/.test(text)]).toEqual([true, true])
})
