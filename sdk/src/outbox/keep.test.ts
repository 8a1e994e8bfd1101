import { describe, expect, it } from 'vitest'
import { browserOutboxKeep } from './indexeddb-keep.ts'
import { memoryOutboxKeep, type OutboxKeep } from './keep.ts'
import type { KeptRow } from './row.ts'

const row = (nonce: string, order: number): KeptRow => ({
  nonce,
  personId: 'p',
  roomId: 'r',
  content: nonce,
  replyToId: null,
  order,
  failure: null,
})

/** Every place to keep unsent messages must do this; in browsers the same is asked of IndexedDB. */
const keeps: Readonly<Record<string, () => OutboxKeep>> = {
  memory: memoryOutboxKeep,
  'a browser that forbids storage': () => browserOutboxKeep('test'),
}

describe.each(Object.entries(keeps))('kept in %s, unsent messages', (_, open) => {
  it('come back in the order in which they were written', async () => {
    const keep = open()
    for (const each of [row('b', 2), row('a', 1), row('c', 3)]) await keep.put(each)
    expect((await keep.load()).map(({ nonce }) => nonce)).toEqual(['a', 'b', 'c'])
  })

  it('are replaced by their nonce, and forgotten once', async () => {
    const keep = open()
    await keep.put(row('a', 1))
    const failure = { reason: 'room_archived', message: 'Archived.', canRetry: false } as const
    await keep.put({ ...row('a', 1), failure })
    expect(await keep.load()).toEqual([{ ...row('a', 1), failure }])
    expect([await keep.has('a'), await keep.has('b')]).toEqual([true, false])
    await keep.remove('a')
    await keep.remove('a')
    expect([await keep.load(), await keep.has('a')]).toEqual([[], false])
  })

  it('are kept as they were when they were put', async () => {
    const keep = open()
    const changing = { ...row('a', 1) }
    await keep.put(changing)
    changing.content = 'something else'
    expect((await keep.load())[0]?.content).toBe('a')
  })
})
