import type { FileView, Reason } from '@parley/protocol/wire'
import { ParleyError } from '@parley/sdk'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { browserTimers } from '../time/timers.ts'
import { Uploads } from './uploads.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

interface Way {
  readonly name: string
  readonly isAborted: () => boolean
  readonly onProgress: (share: number) => void
  arrive(): void
  fail(error: ParleyError): void
}

const refusal = (reason: Reason) => new ParleyError({ code: 'CONFLICT', reason, message: reason })
const unreachable = ParleyError.unreachable('unreachable', null)

/** Uploads whose way to the place is in the hands of the test. */
function setUp() {
  const ways: Way[] = []
  const forgotten: string[] = []
  const uploads = new Uploads({
    timers: browserTimers,
    upload: ({ name }, { onProgress, signal } = {}) =>
      new Promise((resolve, reject) => {
        signal?.addEventListener('abort', () => reject(ParleyError.unreachable('aborted', null)))
        const arrive = () => resolve({ id: `${name} id` } as FileView)
        const tell = (share: number) => onProgress?.(share * 10, 10)
        ways.push({ name, isAborted: () => signal?.aborted === true, onProgress: tell, arrive, fail: reject })
      }),
    forget: (fileId) => forgotten.push(fileId),
  })
  const begin = (name: string) => uploads.begin(new Blob(['x']), name)
  const idle = (ms = 0) => vi.advanceTimersByTimeAsync(ms)
  return { uploads, ways, forgotten, begin, idle, names: () => ways.map(({ name }) => name) }
}

it('are sent two at once, in order, and tell how far they are', async () => {
  const { begin, idle, names, ways } = setUp()
  const [a, , c] = [begin('a'), begin('b'), begin('c')]
  expect(names()).toEqual(['a', 'b'])
  ways[0]?.onProgress(0.5)
  expect([a?.getSnapshot(), c?.getSnapshot()]).toEqual([
    { is: 'sending', share: 0.5 },
    { is: 'waiting', problem: null },
  ])
  ways[0]?.arrive()
  await idle()
  expect([a?.getSnapshot(), names()]).toEqual([{ is: 'done', file: { id: 'a id' } }, ['a', 'b', 'c']])
})

it('go on by themselves when the place can be reached again', async () => {
  const { begin, idle, names, uploads, ways } = setUp()
  const a = begin('a')
  ways[0]?.fail(unreachable)
  await idle()
  expect(a.getSnapshot()).toEqual({ is: 'waiting', problem: unreachable })
  uploads.hurry()
  await idle()
  expect(names()).toEqual(['a', 'a'])
  ways[1]?.fail(unreachable)
  await idle(60_000)
  expect(names()).toEqual(['a', 'a', 'a'])
})

it.each(['file_too_large', 'quota_exceeded', 'place_full'] as const)(
  'wait for a person where the place says %s',
  async (reason) => {
    const { begin, idle, ways } = setUp()
    const a = begin('a')
    ways[0]?.fail(refusal(reason))
    await idle(60_000)
    expect([a.getSnapshot().is, ways.length]).toEqual(['failed', 1])
    a.retry()
    expect(a.getSnapshot().is).toBe('sending')
    ways[1]?.arrive()
  },
)

it('are given up on their way, and deleted where they have arrived', async () => {
  const { begin, forgotten, idle, ways } = setUp()
  const [a, b] = [begin('a'), begin('b')]
  ways[1]?.arrive()
  await idle()
  a?.cancel()
  b?.cancel()
  await idle(60_000)
  expect([ways[0]?.isAborted(), ways.length, forgotten]).toEqual([true, 2, ['b id']])
})

it.each(['before', 'after'] as const)('are lost where the place refuses them %s it has answered', async (when) => {
  const { begin, idle, uploads, ways } = setUp()
  const a = begin('a')
  const refused = { id: 'a id', status: 'refused', reason: 'infected' } as FileView
  if (when === 'before') uploads.heard(refused)
  ways[0]?.arrive()
  await idle()
  if (when === 'after') uploads.heard(refused)
  expect(a.getSnapshot()).toEqual({ is: 'lost', reason: 'infected' })
})
