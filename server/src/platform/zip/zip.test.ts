import { once } from 'node:events'
import { buffer } from 'node:stream/consumers'
import { Readable } from 'node:stream'
import { readZip } from '@parley/testkit'
import { describe, expect, it } from 'vitest'
import { writeZip, type ZipEntry } from './write-zip.ts'

const at = new Date('2026-05-17T10:20:30Z')
const entry = (path: string, pieces: readonly string[], isPacked = true): ZipEntry => ({
  path,
  at,
  isPacked,
  async *bytes() {
    for (const piece of pieces) yield Buffer.from(piece)
  },
})
async function* all(...entries: readonly ZipEntry[]) {
  yield* entries
}
const archive = (...entries: readonly ZipEntry[]) => buffer(Readable.from(writeZip(all(...entries))))

describe('an archive', () => {
  it('holds what was put into it, packed or not, under names in any script', async () => {
    const made = await archive(
      entry('words/hello.json', ['hello '.repeat(500), 'again']),
      entry('Grüße 港口.txt', ['x', 'y'], false),
      entry('nothing', []),
    )
    const files = [...readZip(made)].map(([path, bytes]) => [path, bytes.toString()])
    expect(files).toEqual([
      ['words/hello.json', `${'hello '.repeat(500)}again`],
      ['Grüße 港口.txt', 'xy'],
      ['nothing', ''],
    ])
    expect(made.length).toBeLessThan(1_000)
  })

  it('of nothing is one', async () => {
    expect(readZip(await archive()).size).toBe(0)
  })

  it('asks for the bytes of a file only when those before it were taken', async () => {
    const asked: string[] = []
    const watched = (path: string): ZipEntry => ({
      ...entry(path, []),
      isPacked: false,
      async *bytes() {
        asked.push(path)
        yield Buffer.alloc(1)
      },
    })
    const pieces = writeZip(all(watched('one'), watched('two')))
    await pieces.next()
    await pieces.next()
    expect(asked).toEqual(['one'])
    for await (const piece of pieces) expect(piece.length).toBeGreaterThan(0)
    expect(asked).toEqual(['one', 'two'])
  })

  it.each([true, false])('breaks where the bytes of a file break, packed: %s', async (isPacked) => {
    const broken: ZipEntry = {
      ...entry('broken', []),
      isPacked,
      async *bytes() {
        yield Buffer.from('begun')
        throw new Error('the disk is gone')
      },
    }
    const made = Readable.from(writeZip(all(broken)))
    const failed = once(made, 'error')
    made.resume()
    expect((await failed)[0]).toMatchObject({ message: 'the disk is gone' })
  })
})
