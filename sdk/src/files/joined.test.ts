import type { FileView } from '@parley/protocol/wire'
import { expect, it } from 'vitest'
import type { UploadOptions } from './files.ts'
import { joined } from './joined.ts'

/** A way on which files arrive when the test says so. */
function setUp() {
  const ways: { options: UploadOptions; arrive: () => void; fail: () => void }[] = []
  const bring = (options: UploadOptions) =>
    new Promise<FileView>((resolve, reject) => {
      ways.push({
        options,
        arrive: () => resolve({ id: `file ${ways.length}` } as FileView),
        fail: () => reject(new Error('cut')),
      })
    })
  return { ways, bring, blob: new Blob(['x']) }
}

it('sends the same bytes once for whoever joins, and tells each how far they are', async () => {
  const { blob, bring, ways } = setUp()
  const heard: string[] = []
  const first = joined(blob, { onProgress: (sent) => heard.push(`first ${sent}`) }, bring)
  const second = joined(blob, { joins: true, onProgress: (sent) => heard.push(`second ${sent}`) }, bring)
  ways[0]?.options.onProgress?.(1, 2)
  ways[0]?.arrive()
  expect([await first, await second, heard]).toEqual([{ id: 'file 1' }, { id: 'file 1' }, ['first 1', 'second 1']])
})

it('gives what has arrived to one message, and sends it anew for the next', async () => {
  const { blob, bring, ways } = setUp()
  const first = joined(blob, {}, bring)
  ways[0]?.arrive()
  await first
  expect(await joined(blob, { joins: true }, bring)).toEqual({ id: 'file 1' })
  const again = joined(blob, { joins: true }, bring)
  ways[1]?.arrive()
  expect(await again).toEqual({ id: 'file 2' })
})

it('tells whoever joins, soon or late, under which name it comes in several requests', async () => {
  const { blob, bring, ways } = setUp()
  const heard: string[] = []
  void joined(blob, { uploadId: 'before', onBegun: (id) => heard.push(`first ${id}`) }, bring)
  expect(ways[0]?.options.uploadId).toBe('before')
  void joined(blob, { joins: true, onBegun: (id) => heard.push(`second ${id}`) }, bring)
  ways[0]?.options.onBegun?.('now')
  void joined(blob, { joins: true, onBegun: (id) => heard.push(`third ${id}`) }, bring)
  expect(heard).toEqual(['first now', 'second now', 'third now'])
})

it('is called back by anybody who takes part, and begins anew after that', async () => {
  const { blob, bring, ways } = setUp()
  const control = new AbortController()
  const both = [joined(blob, {}, bring), joined(blob, { joins: true, signal: control.signal }, bring)]
  control.abort()
  expect(ways[0]?.options.signal?.aborted).toBe(true)
  ways[0]?.fail()
  for (const each of both) await expect(each).rejects.toThrow('cut')
  void joined(blob, { joins: true }, bring)
  expect(ways.length).toBe(2)
})

it('sends the same bytes again for whoever does not ask to join', async () => {
  const { blob, bring, ways } = setUp()
  const both = [joined(blob, {}, bring), joined(blob, {}, bring)]
  for (const way of ways) way.arrive()
  expect([ways.length, (await Promise.all(both)).length]).toEqual([2, 2])
})
