import type { KeptRow, OutboxKeep } from '@parley/sdk'
import { expect, it } from 'vitest'

const row = (nonce: string, order: number): KeptRow => ({
  nonce,
  personId: 'p',
  roomId: 'r',
  content: nonce,
  replyToId: null,
  order,
  failure: null,
})

/** What every place to keep unsent messages must do; each test opens an empty one. */
export function keepsUnsentMessages(open: () => OutboxKeep | Promise<OutboxKeep>): void {
  it('come back in the order in which they were written', async () => {
    const keep = await open()
    for (const each of [row('c', 2), row('b', 1), row('a', 3)]) await keep.put(each)
    expect((await keep.load()).map(({ nonce }) => nonce)).toEqual(['b', 'c', 'a'])
  })

  it('are replaced by their nonce, and forgotten once', async () => {
    const keep = await open()
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
    const keep = await open()
    const changing = { ...row('a', 1) }
    await keep.put(changing)
    changing.content = 'something else'
    expect((await keep.load())[0]?.content).toBe('a')
  })

  it('do not get in each other’s way when many are put and removed at once', async () => {
    const keep = await open()
    const rows = Array.from({ length: 50 }, (_, order) => row(`${order}`, order))
    await Promise.all(rows.map((each) => keep.put(each)))
    await Promise.all(rows.filter(({ order }) => order % 2 === 0).map(({ nonce }) => keep.remove(nonce)))
    expect((await keep.load()).map(({ order }) => order)).toEqual(Array.from({ length: 25 }, (_, n) => n * 2 + 1))
  })
}
