import type { FileView, MessageView, Reason } from '@parley/protocol/wire'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createCell } from '../cell.ts'
import { ParleyError } from '../errors.ts'
import type { Upload, UploadState } from '../files/upload.ts'
import type { CallOperation } from '../sync/ports.ts'
import { noTabs, type Tabs } from '../tabs.ts'
import { platformTimers } from '../timers.ts'
import { createCargo, type OutgoingFile } from './cargo.ts'
import { memoryOutboxKeep, type OutboxKeep } from './keep.ts'
import { ClientOutbox } from './outbox.ts'
import { decideRow } from './rules.ts'

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }))
afterEach(() => void vi.useRealTimers())

const refusal = (reason: Reason, retryAfterMs: number | null = null) =>
  new ParleyError({ code: 'FORBIDDEN', reason, message: reason, retryAfterMs })
const unreachable = ParleyError.unreachable('unreachable', null)

interface Sent {
  readonly roomId: string
  readonly content: string
  readonly nonce: string
  readonly fileIds?: readonly string[]
}

const message = ({ roomId, content, nonce }: Sent, id = 'ada') =>
  ({ roomId, content, nonce, seq: 1, author: { id } }) as MessageView

const nothing = (): Upload => {
  throw new Error('nothing is brought here')
}

/** An outbox whose place answers as the test says: with a fault, or by taking the message. */
async function setUp(
  options: {
    upload?: (bytes: Blob, name: string) => Upload
    keep?: OutboxKeep
    tabs?: Tabs
    isShown?: boolean
    person?: string
  } = {},
) {
  const sent: Sent[] = []
  const calls: [string, unknown][] = []
  let answer: (input: Sent) => Promise<MessageView> = (input) => Promise.resolve(message(input))
  const keep = options.keep ?? memoryOutboxKeep()
  const call = (async (name: string, input: Sent) => {
    calls.push([name, input])
    if (name !== 'messages.send') return {}
    sent.push(input)
    return { message: await answer(input) }
  }) as unknown as CallOperation
  const outbox = new ClientOutbox({
    keep,
    tabs: options.tabs ?? noTabs,
    timers: { ...platformTimers(() => Date.now()), random: () => 1 },
    call,
    loadCargo: async () => (files, changed) => createCargo(files, { call, upload: options.upload ?? nothing }, changed),
    isShown: () => options.isShown ?? true,
  })
  await outbox.become(options.person ?? 'ada')
  return {
    outbox,
    keep,
    sent,
    calls,
    contents: () => sent.map(({ content }) => content),
    states: (roomId = 'r') =>
      outbox
        .rows(roomId)
        .getSnapshot()
        .map(({ content, state }) => [content, state.is]),
    /** From now on the place answers so. */
    answerBy: (next: (input: Sent) => Promise<MessageView>) => {
      answer = next
    },
    failWith: (fault: ParleyError) => {
      answer = () => Promise.reject(fault)
    },
    takeAll: () => {
      answer = (input) => Promise.resolve(message(input))
    },
    idle: (ms = 0) => vi.advanceTimersByTimeAsync(ms),
  }
}

/** Uploads that come as the test lets them. */
function pier() {
  const begun: { name: string; arrive: () => void; refuse: (error: ParleyError) => void; cancelled: boolean }[] = []
  const upload = (_bytes: Blob, name: string): Upload => {
    const cell = createCell<UploadState>({ is: 'waiting', problem: null })
    let settle: (file: FileView) => void = () => {}
    const done = new Promise<FileView>((resolve) => (settle = resolve))
    const own = {
      name,
      cancelled: false,
      arrive() {
        const file = { id: `${name} ${begun.length}` } as FileView
        cell.set({ is: 'done', file })
        settle(file)
      },
      refuse: (error: ParleyError) => cell.set({ is: 'failed', error }),
    }
    begun.push(own)
    return {
      ...cell,
      done,
      retry: () => cell.set({ is: 'waiting', problem: null }),
      cancel: () => void (own.cancelled = true),
    }
  }
  return { begun, upload }
}

const file = (name: string, alt = ''): OutgoingFile => ({
  bytes: new Blob([name]),
  name,
  alt,
  width: null,
  height: null,
  fileId: null,
  upload: null,
})

describe('a message with files', () => {
  it('goes when all of them are there, in their order, with what they show', async () => {
    const { begun, upload } = pier()
    const { calls, idle, keep, outbox, sent, states } = await setUp({ upload })
    outbox.send('r', '', null, [file('a', 'A pier.'), file('b')])
    outbox.send('r', 'after', null)
    await idle()
    expect(begun.map(({ name }) => name)).toEqual(['a', 'b'])
    begun[1]?.arrive()
    await idle()
    expect([sent, outbox.rows('r').getSnapshot()[0]?.shares]).toEqual([[], [0, 1]])
    // What is there already is not brought again by whoever comes back.
    expect((await keep.load())[0]?.files.map(({ fileId }) => fileId)).toEqual([null, 'b 2'])
    begun[0]?.arrive()
    await idle()
    expect(calls).toContainEqual(['files.update', { fileId: 'a 2', alt: 'A pier.' }])
    expect(sent.map(({ content, fileIds }) => [content, fileIds])).toEqual([
      ['', ['a 2', 'b 2']],
      ['after', undefined],
    ])
    expect(states()).toEqual([])
  })

  it('says why where one is refused, and goes when a person tries again', async () => {
    const { begun, upload } = pier()
    const { idle, outbox, sent, states } = await setUp({ upload })
    const { nonce } = outbox.send('r', 'look', null, [file('a')])
    await idle()
    begun[0]?.refuse(refusal('file_too_large'))
    await idle()
    expect([states(), sent]).toEqual([[['look', 'failed']], []])
    outbox.retry(nonce)
    await idle()
    begun[0]?.arrive()
    await idle()
    expect([states(), sent.length]).toEqual([[], 1])
  })

  it('can be given up while they are on their way', async () => {
    const { begun, upload } = pier()
    const { idle, keep, outbox, sent } = await setUp({ upload })
    const { nonce } = outbox.send('r', 'look', null, [file('a')])
    await idle()
    expect(outbox.discard(nonce)).toBe(true)
    begun[0]?.arrive()
    await idle()
    expect([begun[0]?.cancelled, sent, await keep.load()]).toEqual([true, [], []])
  })

  it('brings them again where the place has forgotten them', async () => {
    const { begun, upload } = pier()
    const { answerBy, idle, outbox, sent } = await setUp({ upload })
    answerBy(() => Promise.reject(refusal('file_not_found')))
    outbox.send('r', 'look', null, [{ ...file('a'), fileId: 'long gone' }])
    await idle()
    answerBy((input) => Promise.resolve(message(input)))
    begun[0]?.arrive()
    await idle()
    expect(sent.map(({ fileIds }) => fileIds)).toEqual([['long gone'], ['a 1']])
  })
})

describe('an unsent message', () => {
  it('is stored before it is sent, and forgotten once the place has it', async () => {
    const { keep, outbox, sent, states } = await setUp()
    const { nonce, sent: done } = outbox.send('r', 'hello', null)
    expect(states()).toEqual([['hello', 'sending']])
    expect(await done).toMatchObject({ content: 'hello', nonce })
    expect([sent, states(), await keep.load()]).toEqual([[{ roomId: 'r', content: 'hello', nonce }], [], []])
  })

  it('stays visible as sent until it can be seen among the others', async () => {
    const { idle, outbox, states } = await setUp({ isShown: false })
    const { nonce } = outbox.send('r', 'hello', 'quoted')
    await idle()
    expect(states()).toEqual([['hello', 'sent']])
    outbox.arrived(message({ roomId: 'r', content: 'hello', nonce }))
    expect(states()).toEqual([])
  })

  it('goes when its own event comes before the answer', async () => {
    const { answerBy, idle, keep, outbox, states } = await setUp()
    answerBy(() => new Promise(() => {}))
    const { nonce, sent } = outbox.send('r', 'hello', null)
    await idle()
    outbox.arrived(message({ roomId: 'r', content: 'hello', nonce }, 'somebody else'))
    expect(states()).toEqual([['hello', 'sending']])
    outbox.arrived(message({ roomId: 'r', content: 'hello', nonce }))
    await sent
    expect([states(), await keep.load()]).toEqual([[], []])
  })

  it('waits for the network for ever, with the same nonce', async () => {
    const { failWith, idle, outbox, sent, takeAll } = await setUp()
    failWith(unreachable)
    const { nonce, sent: done } = outbox.send('r', 'hello', null)
    await idle(3_600_000)
    expect(sent.length).toBeGreaterThan(100)
    takeAll()
    outbox.hurry()
    expect((await done).nonce).toBe(nonce)
    expect(new Set(sent.map((each) => each.nonce))).toEqual(new Set([nonce]))
  })

  it('keeps its place before what was written after it', async () => {
    const { contents, failWith, idle, outbox, takeAll } = await setUp()
    failWith(unreachable)
    for (const text of ['one', 'two', 'three']) outbox.send('r', text, null)
    outbox.send('elsewhere', 'other', null)
    await idle(100)
    takeAll()
    await idle(5_000)
    expect(contents().filter((text) => text !== 'other')).toEqual(['one', 'one', 'two', 'three'])
  })

  it('waits as long as the place says', async () => {
    const { contents, failWith, idle, outbox, takeAll } = await setUp()
    failWith(refusal('slow_mode', 3_000))
    outbox.send('r', 'hello', null)
    await idle(2_999)
    takeAll()
    expect(contents()).toHaveLength(1)
    await idle(1)
    expect(contents()).toHaveLength(2)
  })

  it('that is refused keeps its text for the person, and lets others pass', async () => {
    const { answerBy, contents, idle, keep, outbox, states, takeAll } = await setUp()
    answerBy((input) =>
      input.content === 'bad' ? Promise.reject(refusal('room_read_only')) : Promise.resolve(message(input)),
    )
    const bad = outbox.send('r', 'bad', null)
    outbox.send('r', 'good', null)
    await expect(bad.sent).rejects.toMatchObject({ reason: 'room_read_only' })
    await idle()
    expect([states(), contents()]).toEqual([[['bad', 'failed']], ['bad', 'good']])
    expect(await keep.load()).toMatchObject([
      { content: 'bad', failure: { reason: 'room_read_only', canRetry: false } },
    ])
    takeAll()
    outbox.retry(bad.nonce)
    await idle()
    expect([states(), await keep.load()]).toEqual([[], []])
  })

  it('can be given up, unless it is on its way', async () => {
    const { answerBy, failWith, idle, keep, outbox, states } = await setUp()
    failWith(refusal('room_archived'))
    const failed = outbox.send('r', 'failed', null)
    await idle()
    answerBy(() => new Promise(() => {}))
    const onItsWay = outbox.send('r', 'on its way', null)
    const behind = outbox.send('r', 'behind', null)
    await idle()
    expect([failed, onItsWay, behind].map(({ nonce }) => outbox.discard(nonce))).toEqual([true, false, true])
    await expect(behind.sent).rejects.toMatchObject({ reason: 'aborted' })
    await idle()
    expect([states(), (await keep.load()).length]).toEqual([[['on its way', 'sending']], 1])
  })

  it('survives that the page is left, and is sent by the next', async () => {
    const keep = memoryOutboxKeep()
    const first = await setUp({ keep })
    first.failWith(unreachable)
    const { nonce } = first.outbox.send('r', 'hello', null)
    await first.idle()
    const next = await setUp({ keep })
    await next.idle()
    expect([next.sent.map((each) => each.nonce), next.states()]).toEqual([[nonce], []])
  })

  it('is sent for nobody but who wrote it', async () => {
    const keep = memoryOutboxKeep()
    const ada = await setUp({ keep })
    ada.failWith(unreachable)
    const { sent } = ada.outbox.send('r', 'by Ada', null)
    await ada.idle()
    await ada.outbox.become(null)
    await expect(sent).rejects.toMatchObject({ reason: 'aborted' })
    expect(ada.states()).toEqual([])
    const bob = await setUp({ keep, person: 'bob' })
    await bob.idle()
    expect([bob.sent, (await keep.load()).length]).toEqual([[], 1])
  })

  it('waits while nobody is signed in', async () => {
    const { failWith, idle, outbox, sent, states, takeAll } = await setUp()
    failWith(new ParleyError({ code: 'UNAUTHORIZED', reason: 'session_ended', message: '' }))
    outbox.send('r', 'hello', null)
    await idle(60_000)
    expect([sent.length, states()]).toEqual([1, [['hello', 'sending']]])
    takeAll()
    await outbox.become('ada')
    await idle()
    expect(states()).toEqual([])
  })

  it('is sent although it cannot be stored', async () => {
    const full = () => Promise.reject(new Error('no space'))
    const { outbox } = await setUp({ keep: { ...memoryOutboxKeep(), put: full, has: () => Promise.resolve(false) } })
    expect((await outbox.send('r', 'hello', null).sent).content).toBe('hello')
  })

  it('is not sent by one tab once another has given it up', async () => {
    const keep = memoryOutboxKeep()
    let turn: Promise<unknown> = Promise.resolve()
    const tabs: Tabs = {
      ...noTabs,
      alone(work) {
        const result = turn.then(work, work)
        turn = result.catch(() => {})
        return result
      },
    }
    const first = await setUp({ keep, tabs })
    first.failWith(unreachable)
    const { nonce } = first.outbox.send('r', 'hello', null)
    await first.idle(100)
    const second = await setUp({ keep, tabs })
    second.failWith(unreachable)
    await second.idle(100)
    first.outbox.discard(nonce)
    const before = second.sent.length
    second.takeAll()
    await second.idle(60_000)
    expect([second.sent.length, second.states()]).toEqual([before, []])
  })
})

it.each([
  [unreachable, { do: 'again', afterMs: null }],
  [ParleyError.unreachable('timed_out', null), { do: 'again', afterMs: null }],
  [refusal('too_many_requests', 500), { do: 'again', afterMs: 500 }],
  [refusal('overloaded'), { do: 'again', afterMs: null }],
  [
    refusal('slow_mode', 3_600_000),
    { do: 'fail', failure: { reason: 'slow_mode', message: 'slow_mode', canRetry: true } },
  ],
  [refusal('silenced', 1_000), { do: 'fail', failure: { reason: 'silenced', message: 'silenced', canRetry: true } }],
  [refusal('banned'), { do: 'fail', failure: { reason: 'banned', message: 'banned', canRetry: false } }],
  [new ParleyError({ code: 'UNAUTHORIZED', reason: 'token_missing', message: '' }), { do: 'hold' }],
])('after %s it knows what to do', (error, verdict) => expect(decideRow(error)).toEqual(verdict))
