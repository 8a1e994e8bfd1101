import { afterEach, expect, it, vi } from 'vitest'
import { Turns } from './turns.ts'

afterEach(() => void vi.useRealTimers())

const reasonOf = (work: Promise<unknown>) =>
  work.catch((error: { reason?: string; message: string }) => error.reason ?? error.message)

/** Work that begins when its turn comes and ends when it is told to. */
function piece(name: string, log: string[]) {
  let end: (error?: Error) => void = () => {}
  const work = () => {
    log.push(name)
    return new Promise<string>((resolve, reject) => {
      end = (error) => (error === undefined ? resolve(name) : reject(error))
    })
  }
  return { work, end: (error?: Error) => end(error) }
}

it('lets what belongs to one key wait for each other, even for what failed, and for nothing else', async () => {
  const [turns, log] = [new Turns(), [] as string[]]
  const [a, b, c, other] = ['a', 'b', 'c', 'other'].map((name) => piece(name, log)) as [Piece, Piece, Piece, Piece]
  const all = [turns.take('room', a.work), turns.take('room', b.work), turns.take('room', c.work)].map(reasonOf)
  const elsewhere = turns.take('another', other.work)
  expect(log).toEqual(['a', 'other'])
  other.end()
  await elsewhere
  a.end()
  await expect.poll(() => log).toEqual(['a', 'other', 'b'])
  b.end(new Error('broken'))
  await expect.poll(() => log).toEqual(['a', 'other', 'b', 'c'])
  c.end()
  expect(await Promise.all(all)).toEqual(['a', 'broken', 'c'])
})

it('tells who has waited too long to come again, and begins nothing for them', async () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  const [turns, log] = [new Turns(), [] as string[]]
  const [a, b, c] = ['a', 'b', 'c'].map((name) => piece(name, log)) as [Piece, Piece, Piece]
  const first = turns.take('room', a.work)
  const late = reasonOf(turns.take('room', b.work))
  vi.advanceTimersByTime(16_000)
  a.end()
  expect([await first, await late]).toEqual(['a', 'overloaded'])
  const next = turns.take('room', c.work)
  c.end()
  expect(await next).toBe('c')
  expect(log).toEqual(['a', 'c'])
})

type Piece = ReturnType<typeof piece>
